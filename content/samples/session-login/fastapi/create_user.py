"""Creates the tables and a user: python create_user.py NAME

The password is read from the environment variable NEW_PASSWORD.
"""

import os
import sys

from sqlmodel import Session, SQLModel

from main import User, engine, hasher

password_hash = hasher.hash(os.environ["NEW_PASSWORD"])
SQLModel.metadata.create_all(engine)
with Session(engine) as db:
    db.add(User(username=sys.argv[1], password_hash=password_hash))
    db.commit()
