# region: home
from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def read_root():
    return {"message": "Hello from FastAPI!"}


# endregion: home


# region: hello
@app.get("/hello")
def hello():
    return {"message": "Hello FastAPI"}


# endregion: hello
