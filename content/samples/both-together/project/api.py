from decimal import Decimal

from fastapi import Depends, FastAPI
from pydantic import BaseModel, ConfigDict, Field

from bridge import csrf_checked, logged_in
from shop.models import Product


# region: model
class ProductIn(BaseModel):
    name: str = Field(min_length=1, max_length=100)
    price: Decimal = Field(max_digits=8, decimal_places=2)


class ProductOut(ProductIn):
    model_config = ConfigDict(from_attributes=True)

    id: int


# endregion: model


# region: products
api = FastAPI(title="Shop", dependencies=[Depends(logged_in)])


@api.get("/products")
async def list_products() -> list[ProductOut]:
    return [product async for product in Product.objects.order_by("id")]


@api.post(
    "/products",
    status_code=201,
    dependencies=[Depends(csrf_checked)],
)
async def add_product(data: ProductIn) -> ProductOut:
    return await Product.objects.acreate(**data.model_dump())


# endregion: products
