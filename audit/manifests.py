"""``deploy/kubernetes`` against the schemas of Kubernetes, and whether its files speak of the same things."""

from importlib.metadata import version
from typing import Any, Final

import kubernetes_validate
import yaml

from audit.environment import ROOT
from audit.report import Findings

_FOLDER: Final = ROOT / "deploy" / "kubernetes"


def run(found: Findings) -> None:
    """Check each file; strict, so that a misspelt field counts."""
    found.versions["kubernetes-validate"] = version("kubernetes-validate")
    kinds: dict[str, dict[str, Any]] = {}
    for path in sorted(_FOLDER.glob("*.yaml")):
        for manifest in yaml.safe_load_all(path.read_text(encoding="utf-8")):
            kinds[manifest["kind"]] = manifest
            found.check(f"`{path.name}` fits its schema", not (fault := _fault(manifest)), fault)
    _agree(found, kinds)


def _fault(manifest: dict[str, Any]) -> str:
    try:
        kubernetes_validate.validate(manifest, kubernetes_validate.latest_version(), strict=True)
    except kubernetes_validate.ValidationError as error:
        return str(error.message)
    return ""


def _agree(found: Findings, kinds: dict[str, dict[str, Any]]) -> None:
    deployment = kinds["Deployment"]
    pod = deployment["spec"]["template"]
    labels = pod["metadata"]["labels"]
    selectors = {
        "Deployment": deployment["spec"]["selector"]["matchLabels"],
        "Service": kinds["Service"]["spec"]["selector"],
        "PodDisruptionBudget": kinds["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"],
        "NetworkPolicy": kinds["NetworkPolicy"]["spec"]["podSelector"]["matchLabels"],
    }
    strangers = [kind for kind, selector in selectors.items() if not selector.items() <= labels.items()]
    found.check("every selector meets the app's pods", not strangers, ", ".join(strangers))
    target = kinds["HorizontalPodAutoscaler"]["spec"]["scaleTargetRef"]
    found.check("the autoscaler's target is there", target["name"] == deployment["metadata"]["name"], target["name"])
    service = kinds["Service"]
    backends = [
        path["backend"]["service"]
        for rule in kinds["Ingress"]["spec"]["rules"]
        for path in rule["http"]["paths"]
        if path["path"] == "/"
    ]
    ports = {port["name"] for port in service["spec"]["ports"]}
    meets = [one["name"] == service["metadata"]["name"] and one["port"]["name"] in ports for one in backends]
    found.check("the ingress sends `/` to the service", bool(meets) and all(meets), f"{len(meets)} ways")
    [container] = pod["spec"]["containers"]
    named = {port["name"] for port in container["ports"]}
    asked = {port["targetPort"] for port in service["spec"]["ports"]} | {
        container[probe]["httpGet"]["port"] for probe in ("startupProbe", "readinessProbe", "livenessProbe")
    }
    found.check("service and probes ask for a port the app has", asked <= named, ", ".join(sorted(asked - named)))
    rights = container["securityContext"]
    locked = rights["readOnlyRootFilesystem"] and not rights["allowPrivilegeEscalation"]
    found.check("not root, nothing to write, no more rights", locked and pod["spec"]["securityContext"]["runAsNonRoot"])
