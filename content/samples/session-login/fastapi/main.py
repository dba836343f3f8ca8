import os
from typing import Annotated

from fastapi import Depends, FastAPI, Form, HTTPException, Request
from fastapi.responses import HTMLResponse
from pwdlib import PasswordHash
from sqlmodel import Field, Session, SQLModel, create_engine, select
from starlette.middleware.sessions import SessionMiddleware

# The default is for development only: set SECRET_KEY on a real server.
SECRET_KEY = os.environ.get("SECRET_KEY", "development-only")

LOGIN_PAGE = """<!doctype html>
<title>Log in</title>
<form method="post">
  <input name="username" required>
  <input name="password" type="password" required>
  <button>Log in</button>
</form>
"""

engine = create_engine(
    "sqlite:///db.sqlite3", connect_args={"check_same_thread": False}
)


def get_session():
    with Session(engine) as session:
        yield session


Database = Annotated[Session, Depends(get_session)]
app = FastAPI()

# region: setup
app.add_middleware(
    SessionMiddleware,
    secret_key=SECRET_KEY,
    session_cookie="sessionid",
)
hasher = PasswordHash.recommended()
# Checked for unknown names, so that they take as long as known ones.
DUMMY_HASH = hasher.hash("nobody")


class User(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    username: str = Field(unique=True)
    password_hash: str


# endregion: setup


# region: login
@app.get("/login", response_class=HTMLResponse)
def login_page():
    return LOGIN_PAGE


@app.post("/login")
def login(
    request: Request,
    db: Database,
    username: Annotated[str, Form()],
    password: Annotated[str, Form()],
):
    query = select(User).where(User.username == username)
    user = db.exec(query).first()
    known_hash = user.password_hash if user else DUMMY_HASH
    if not hasher.verify(password, known_hash) or user is None:
        raise HTTPException(401, "Wrong username or password")
    request.session["user_id"] = user.id
    return {"username": user.username}


@app.post("/logout", status_code=204)
def logout(request: Request):
    request.session.clear()


# endregion: login


# region: protected
def current_user(request: Request, db: Database) -> User:
    user = db.get(User, request.session.get("user_id", 0))
    if user is None:
        raise HTTPException(401, "Not logged in")
    return user


@app.get("/me")
def me(user: Annotated[User, Depends(current_user)]):
    return {"username": user.username}


# endregion: protected
