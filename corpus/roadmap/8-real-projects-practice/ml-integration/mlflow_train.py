"""Trains as train.py does, and records the run and the model with MLflow.

    mlflow server --port 5000                                  # in a second terminal
    python mlflow_train.py --data data --model-name reorder --tracking-uri http://127.0.0.1:5000

With --promote the new version becomes the champion if it beats the present one on the test days.
"""

import argparse
import json
import tempfile
from pathlib import Path

import mlflow
import pandas as pd
from mlflow.exceptions import MlflowException

import features
import logistic
import train

HERE = Path(__file__).parent


def champion_version(client, name):
    """The version with the alias champion, or None."""
    try:
        return client.get_model_version_by_alias(name, "champion")
    except MlflowException as error:
        if error.error_code not in ("INVALID_PARAMETER_VALUE", "RESOURCE_DOES_NOT_EXIST", "NOT_FOUND"):
            raise  # no answer from the registry does not mean that there is no champion
        return None


def log_training(trained, name):
    """One run: parameters, metrics, and the model as a new version of name. Returns the version."""
    with mlflow.start_run(run_name="logistic regression"), tempfile.TemporaryDirectory() as folder:
        mlflow.log_params({"steps": trained["steps"], "train_days": ", ".join(map(str, train.TRAIN_DAYS))})
        mlflow.log_metrics(trained["metrics"])
        parameters = Path(folder, "parameters.json")
        parameters.write_text(json.dumps(trained))
        example = pd.DataFrame([[3.0, 4.0, 1.0, 120.0]], columns=features.NAMES)
        output = [logistic.predict(trained, example.iloc[0].tolist())]
        info = mlflow.pyfunc.log_model(
            name="reorder",
            python_model=str(HERE / "mlflow_model.py"),
            code_paths=[str(HERE / "logistic.py")],
            artifacts={"parameters": str(parameters)},
            signature=mlflow.models.infer_signature(example, output),
            pip_requirements=["mlflow", "pandas"],
            registered_model_name=name,
        )
    return info.registered_model_version


def promote(client, name, version, metrics):
    """Makes the version challenger, and champion if it is better than the champion of now."""
    client.set_registered_model_alias(name, "challenger", version)
    current = champion_version(client, name)
    if current is not None:
        best = client.get_run(current.run_id).data.metrics["log_loss"]
        if metrics["log_loss"] >= best:
            return f"version {version} stays challenger: {metrics['log_loss']} is not below {best}"
    client.set_registered_model_alias(name, "champion", version)
    client.delete_registered_model_alias(name, "challenger")
    return f"version {version} is champion"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="data", help="folder with orders.csv (default: data)")
    parser.add_argument("--model-name", required=True, help="reorder, or main.shop.reorder in Unity Catalog")
    parser.add_argument("--tracking-uri", default="databricks", help="MLflow's server; databricks implies Unity Catalog")
    parser.add_argument("--steps", default=400, type=int, help="steps of the gradient descent (default: 400)")
    parser.add_argument("--promote", action="store_true", help="let a better version become champion")
    args = parser.parse_args()
    mlflow.set_tracking_uri(args.tracking_uri)
    mlflow.set_experiment("/Shared/reorder")
    trained = train.train(features.session(), args.data, args.steps)
    version = log_training(trained, args.model_name)
    print("logged version", version, trained["metrics"])
    if args.promote:
        print(promote(mlflow.MlflowClient(), args.model_name, version, trained["metrics"]))


if __name__ == "__main__":
    main()
