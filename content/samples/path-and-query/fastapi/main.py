from typing import Annotated

from fastapi import FastAPI, Query

app = FastAPI()


# region: endpoint
@app.get("/items/{item_id}")
def read_item(
    item_id: int,
    q: str | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
):
    return {"item_id": item_id, "q": q, "limit": limit}


# endregion: endpoint
