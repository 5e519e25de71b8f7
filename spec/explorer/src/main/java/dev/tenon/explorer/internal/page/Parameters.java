package dev.tenon.explorer.internal.page;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.Parameter;

/** A parameter with what its documents say of it. */
final class Parameters {
    private Parameters() {}

    static JsonValue of(Parameter parameter) {
        return new Members()
                .put("name", parameter.wireName())
                .put("path", parameter.path())
                .put("type", Types.of(parameter.type()))
                .flag("required", parameter.required())
                .texts("requiredWith", parameter.requiredWith())
                .put("limits", limits(parameter.constraints()))
                .flag("splittable", parameter.splittable())
                .flag("sensitive", parameter.sensitive())
                .put("text", parameter.text())
                .put("example", parameter.example())
                .put("deprecation", parameter.deprecation())
                .texts("sources", parameter.sources())
                .build();
    }

    private static JsonValue limits(Constraints limits) {
        return new Members()
                .put("default", limits.defaultValue())
                .texts("allowed", limits.allowed())
                .put("minimum", limits.minimum())
                .put("maximum", limits.maximum())
                .put("minLength", limits.minLength())
                .put("maxLength", limits.maxLength())
                .put("pattern", limits.pattern())
                .put("minItems", limits.minItems())
                .put("maxItems", limits.maxItems())
                .flag("advisory", limits.advisory())
                .build();
    }
}
