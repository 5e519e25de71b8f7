package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates, deletes and shows images. */
final class Images {
    private final EcsSimulation account;
    private final Resources images;

    private Images(EcsSimulation account, Resources images) {
        this.account = account;
        this.images = images;
    }

    static Map<String, SimulatedOperation> operations(EcsSimulation account, Resources images) {
        Images operations = new Images(account, images);
        return Map.of(
                "CreateImage", operations::create,
                "DeleteImage", operations::delete,
                "DescribeImages", operations::describe);
    }

    private SimulatedResponse create(SimulatedCall call) {
        Optional<String> instance = call.text("InstanceId");
        if (instance.isPresent() && instance.flatMap(account::instance).isEmpty()) {
            return call.fail("InvalidInstanceId.NotFound");
        }
        Map<String, Object> attributes =
                Resources.attributes(call, "ImageName", "Description", "ImageFamily", "ImageVersion");
        attributes.put("Status", "Available");
        attributes.put("ImageOwnerAlias", "self");
        SimulatedResource image = images.create(call.text("RegionId").orElse(EcsSimulation.REGION), attributes);
        return new SimulatedResponse.Success(Map.of("ImageId", image.id()));
    }

    private SimulatedResponse delete(SimulatedCall call) {
        Optional<SimulatedResource> image = images.find(call.text("ImageId"));
        if (image.isEmpty()) {
            return call.fail("InvalidImageId.NotFound");
        }
        images.remove(image.get());
        return new SimulatedResponse.Success(new LinkedHashMap<>());
    }

    private SimulatedResponse describe(SimulatedCall call) {
        String region = call.text("RegionId").orElse(EcsSimulation.REGION);
        List<String> ids =
                call.text("ImageId").map(text -> List.of(text.split(",", -1))).orElse(List.of());
        return Page.of(
                call,
                "Images",
                images.all().stream()
                        .filter(image -> image.region().equals(region))
                        .filter(image -> ids.isEmpty() || ids.contains(image.id()))
                        .filter(image -> call.text("ImageName")
                                .map(asked -> Wildcards.matches(
                                        asked, image.text("ImageName").orElse("")))
                                .orElse(true))
                        .map(images::shown)
                        .toList());
    }
}
