package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates, deletes and shows security groups, and lets instances join and leave them; their rules are not kept. */
final class SecurityGroups {
    private static final String IDS = "SecurityGroupIds";

    private final EcsSimulation account;
    private final Resources groups;

    private SecurityGroups(EcsSimulation account, Resources groups) {
        this.account = account;
        this.groups = groups;
    }

    static Map<String, SimulatedOperation> operations(EcsSimulation account, Resources groups) {
        SecurityGroups operations = new SecurityGroups(account, groups);
        return Map.of(
                "CreateSecurityGroup", operations::create,
                "DeleteSecurityGroup", operations::delete,
                "DescribeSecurityGroups", operations::describe,
                "JoinSecurityGroup", call -> operations.member(call, true),
                "LeaveSecurityGroup", call -> operations.member(call, false));
    }

    /** The ids of the groups of an instance. */
    static List<String> of(SimulatedInstance instance) {
        return instance.attributes().get(IDS) instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    private SimulatedResponse create(SimulatedCall call) {
        Map<String, Object> attributes =
                Resources.attributes(call, "SecurityGroupName", "Description", "SecurityGroupType", "VpcId");
        SimulatedResource group = groups.create(call.text("RegionId").orElse(EcsSimulation.REGION), attributes);
        return new SimulatedResponse.Success(Map.of("SecurityGroupId", group.id()));
    }

    private SimulatedResponse delete(SimulatedCall call) {
        Optional<SimulatedResource> group = groups.find(call.text("SecurityGroupId"));
        if (group.isEmpty()) {
            return call.fail("InvalidSecurityGroup.NotFound");
        }
        if (account.instances().stream()
                .anyMatch(instance -> of(instance).contains(group.get().id()))) {
            return new SimulatedResponse.Failure(
                    call.errorOr("DependencyViolation", 403, "There are still instances in the security group."));
        }
        groups.remove(group.get());
        return new SimulatedResponse.Success(new LinkedHashMap<>());
    }

    private SimulatedResponse member(SimulatedCall call, boolean joins) {
        Optional<SimulatedResource> group = groups.find(call.text("SecurityGroupId"));
        Optional<SimulatedInstance> instance = call.text("InstanceId").flatMap(account::instance);
        if (group.isEmpty()) {
            return call.fail("InvalidSecurityGroupId.NotFound");
        }
        if (instance.isEmpty()) {
            return call.fail("InvalidInstanceId.NotFound");
        }
        List<String> ids = new ArrayList<>(of(instance.get()));
        String id = group.get().id();
        if (ids.contains(id) == joins) {
            return call.fail(joins ? "InvalidInstanceId.AlreadyExists" : "InstanceNotInSecurityGroup");
        }
        if (joins) {
            ids.add(id);
        } else {
            ids.remove(id);
        }
        account.add(instance.get().with(IDS, List.copyOf(ids)));
        return new SimulatedResponse.Success(new LinkedHashMap<>());
    }

    private SimulatedResponse describe(SimulatedCall call) {
        String region = call.text("RegionId").orElse(EcsSimulation.REGION);
        List<String> ids = new ArrayList<>(call.jsonArray(IDS));
        call.text("SecurityGroupId").ifPresent(ids::add);
        return Page.of(
                call,
                "SecurityGroups",
                groups.all().stream()
                        .filter(group -> group.region().equals(region))
                        .filter(group -> ids.isEmpty() || ids.contains(group.id()))
                        .filter(group -> call.text("SecurityGroupName")
                                .map(asked -> Wildcards.matches(
                                        asked, group.text("SecurityGroupName").orElse("")))
                                .orElse(true))
                        .map(groups::shown)
                        .toList());
    }
}
