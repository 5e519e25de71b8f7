package dev.tenon.cli.internal.policy;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes permissions as a policy of RAM: one statement for all actions on the same resources. */
final class Policy {
    private Policy() {}

    static JsonValue of(List<Permission> permissions) {
        Map<String, Set<String>> resourcesOfAction = new TreeMap<>();
        permissions.forEach(permission -> resourcesOfAction
                .computeIfAbsent(permission.action(), any -> new TreeSet<>())
                .addAll(permission.resources()));
        Map<List<String>, Set<String>> actions = new LinkedHashMap<>();
        resourcesOfAction.forEach(
                (action, resources) -> actions.computeIfAbsent(List.copyOf(resources), any -> new TreeSet<>())
                        .add(action));
        List<JsonValue> statements = actions.entrySet().stream()
                .map(entry -> statement(entry.getValue(), entry.getKey()))
                .toList();
        Map<String, JsonValue> policy = new LinkedHashMap<>();
        policy.put("Version", JsonValue.of("1"));
        policy.put("Statement", new JsonArray(statements));
        return JsonValue.object(policy);
    }

    private static JsonValue statement(Set<String> actions, List<String> resources) {
        Map<String, JsonValue> statement = new LinkedHashMap<>();
        statement.put("Effect", JsonValue.of("Allow"));
        statement.put("Action", texts(actions));
        statement.put("Resource", texts(resources));
        return JsonValue.object(statement);
    }

    private static JsonValue texts(Collection<String> texts) {
        return new JsonArray(texts.stream().map(JsonValue::of).toList());
    }
}
