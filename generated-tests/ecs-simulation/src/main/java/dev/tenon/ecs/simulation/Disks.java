package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates, attaches, detaches, deletes and shows data disks. */
final class Disks {
    private static final String AVAILABLE = "Available";
    private static final String IN_USE = "In_use";

    private final EcsSimulation account;
    private final Resources disks;

    private Disks(EcsSimulation account, Resources disks) {
        this.account = account;
        this.disks = disks;
    }

    static Map<String, SimulatedOperation> operations(EcsSimulation account, Resources disks) {
        Disks operations = new Disks(account, disks);
        return Map.of(
                "CreateDisk", operations::create,
                "AttachDisk", operations::attach,
                "DetachDisk", operations::detach,
                "DeleteDisk", operations::delete,
                "DescribeDisks", operations::describe);
    }

    private SimulatedResponse create(SimulatedCall call) {
        Optional<String> instance = call.text("InstanceId");
        if (instance.isPresent() && instance.flatMap(account::instance).isEmpty()) {
            return call.fail("InvalidInstanceId.NotFound");
        }
        Map<String, Object> attributes = Resources.attributes(call, "DiskName", "Description", "ZoneId");
        call.text("DiskCategory").ifPresent(category -> attributes.put("Category", category));
        call.text("Size").ifPresent(size -> attributes.put("Size", Integer.valueOf(size)));
        attributes.put("Type", "data");
        attributes.put("Status", instance.isPresent() ? IN_USE : AVAILABLE);
        instance.ifPresent(id -> attributes.put("InstanceId", id));
        SimulatedResource disk = disks.create(call.text("RegionId").orElse(EcsSimulation.REGION), attributes);
        return new SimulatedResponse.Success(Map.of("DiskId", disk.id()));
    }

    private SimulatedResponse attach(SimulatedCall call) {
        Optional<SimulatedResource> disk = disks.find(call.text("DiskId"));
        Optional<SimulatedInstance> instance = call.text("InstanceId").flatMap(account::instance);
        if (disk.isEmpty()) {
            return call.fail("InvalidDiskId.NotFound");
        }
        if (instance.isEmpty()) {
            return call.fail("InvalidInstanceId.NotFound");
        }
        if (!isAvailable(disk.get())) {
            return wrongStatus(call);
        }
        disks.put(disk.get()
                .with("Status", IN_USE)
                .with("InstanceId", instance.get().id()));
        return new SimulatedResponse.Success(new LinkedHashMap<>());
    }

    private SimulatedResponse detach(SimulatedCall call) {
        Optional<SimulatedResource> disk = disks.find(call.text("DiskId"));
        if (disk.isEmpty()) {
            return call.fail("InvalidDiskId.NotFound");
        }
        if (isAvailable(disk.get())) {
            return wrongStatus(call);
        }
        disks.put(disk.get().with("Status", AVAILABLE).without("InstanceId"));
        return new SimulatedResponse.Success(new LinkedHashMap<>());
    }

    private SimulatedResponse delete(SimulatedCall call) {
        Optional<SimulatedResource> disk = disks.find(call.text("DiskId"));
        if (disk.isEmpty()) {
            return call.fail("InvalidDiskId.NotFound");
        }
        if (!isAvailable(disk.get())) {
            return wrongStatus(call);
        }
        disks.remove(disk.get());
        return new SimulatedResponse.Success(new LinkedHashMap<>());
    }

    private static boolean isAvailable(SimulatedResource disk) {
        return disk.text("Status").filter(AVAILABLE::equals).isPresent();
    }

    private static SimulatedResponse wrongStatus(SimulatedCall call) {
        return new SimulatedResponse.Failure(
                call.errorOr("IncorrectDiskStatus", 403, "The current disk status does not support this operation."));
    }

    private SimulatedResponse describe(SimulatedCall call) {
        String region = call.text("RegionId").orElse(EcsSimulation.REGION);
        List<String> ids = call.jsonArray("DiskIds");
        return Page.of(
                call,
                "Disks",
                disks.all().stream()
                        .filter(disk -> disk.region().equals(region))
                        .filter(disk -> ids.isEmpty() || ids.contains(disk.id()))
                        .filter(disk -> is(call.text("InstanceId"), disk.text("InstanceId")))
                        .filter(disk -> is(call.text("DiskName"), disk.text("DiskName")))
                        .filter(disk ->
                                is(call.text("Status").filter(status -> !status.equals("All")), disk.text("Status")))
                        .map(disks::shown)
                        .toList());
    }

    private static boolean is(Optional<String> asked, Optional<String> value) {
        return asked.isEmpty() || asked.equals(value);
    }
}
