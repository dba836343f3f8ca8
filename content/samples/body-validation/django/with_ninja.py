# region: ninja
from ninja import NinjaAPI, Schema, Status

api = NinjaAPI()


class User(Schema):
    name: str
    age: int


@api.post("/users", response={201: User})
def create_user(request, user: User):
    return Status(201, user)


# endregion: ninja
