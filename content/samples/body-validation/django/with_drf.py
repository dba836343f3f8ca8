# region: drf
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class UserSerializer(serializers.Serializer):
    name = serializers.CharField()
    age = serializers.IntegerField()


class CreateUser(APIView):
    def post(self, request):
        serializer = UserSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        return Response(serializer.validated_data, status=201)


# endregion: drf
