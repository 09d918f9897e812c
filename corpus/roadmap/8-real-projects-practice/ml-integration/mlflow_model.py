"""The model as MLflow keeps it: this file is logged as code and runs again wherever the model is loaded."""

import json

import mlflow

import logistic


class Reorder(mlflow.pyfunc.PythonModel):
    def load_context(self, context):
        with open(context.artifacts["parameters"]) as stream:
            self.fitted = json.load(stream)

    def predict(self, context, model_input, params=None):
        rows = model_input[self.fitted["features"]].to_numpy().tolist()
        return [logistic.predict(self.fitted, row) for row in rows]


mlflow.models.set_model(Reorder())
