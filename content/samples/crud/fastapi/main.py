from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from sqlmodel import Field, Session, SQLModel, create_engine, select

engine = create_engine(
    "sqlite:///db.sqlite3", connect_args={"check_same_thread": False}
)


# region: model
class NoteIn(SQLModel):
    title: str = Field(min_length=1, max_length=100)
    body: str = ""
    done: bool = False


class Note(NoteIn, table=True):
    id: int | None = Field(default=None, primary_key=True)


class NoteOut(NoteIn):
    id: int


# endregion: model


@asynccontextmanager
async def lifespan(app: FastAPI):
    SQLModel.metadata.create_all(engine)
    yield


def get_session():
    with Session(engine) as session:
        yield session


Database = Annotated[Session, Depends(get_session)]
app = FastAPI(lifespan=lifespan)


# region: endpoints
def get_or_404(db: Session, note_id: int) -> Note:
    note = db.get(Note, note_id)
    if note is None:
        raise HTTPException(404, "Note not found")
    return note


def save(db: Session, note: Note) -> Note:
    db.add(note)
    db.commit()
    db.refresh(note)
    return note


@app.get("/notes", response_model=list[NoteOut])
def list_notes(db: Database):
    return db.exec(select(Note).order_by(Note.id)).all()


@app.post("/notes", response_model=NoteOut, status_code=201)
def create_note(data: NoteIn, db: Database):
    return save(db, Note.model_validate(data))


@app.get("/notes/{note_id}", response_model=NoteOut)
def read_note(note_id: int, db: Database):
    return get_or_404(db, note_id)


@app.put("/notes/{note_id}", response_model=NoteOut)
def replace_note(note_id: int, data: NoteIn, db: Database):
    note = get_or_404(db, note_id)
    return save(db, note.sqlmodel_update(data))


@app.delete("/notes/{note_id}", status_code=204)
def delete_note(note_id: int, db: Database):
    db.delete(get_or_404(db, note_id))
    db.commit()


# endregion: endpoints
