from django.db import models


# region: model
class Note(models.Model):
    title = models.CharField(max_length=100)
    body = models.TextField(blank=True)
    done = models.BooleanField(default=False)

    def as_json(self):
        return {
            "id": self.id,
            "title": self.title,
            "body": self.body,
            "done": self.done,
        }


# endregion: model
