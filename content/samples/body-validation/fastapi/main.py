from fastapi import FastAPI

# region: model
from pydantic import BaseModel


class User(BaseModel):
    name: str
    age: int


# endregion: model

app = FastAPI()


# region: endpoint
@app.post("/users", status_code=201)
def create_user(user: User) -> User:
    return user


# endregion: endpoint
