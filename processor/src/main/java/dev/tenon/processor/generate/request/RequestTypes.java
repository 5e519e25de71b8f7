package dev.tenon.processor.generate.request;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.generate.Component;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Scalars;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.RequestParameters;
import java.util.List;

/** How the parameters of an operation look to a caller. */
final class RequestTypes {
    private RequestTypes() {}

    /** The Java type of a parameter; groups are nested in the request record or in that of a structure, structures are beside it. */
    static TypeName javaType(ParameterType type, ClassName request) {
        if (type instanceof Scalar scalar) {
            return Scalars.boxed(scalar, request);
        } else if (type instanceof Repeated repeated) {
            return JavaTypes.listOf(javaType(repeated.element(), request));
        } else if (type instanceof EncodedList list) {
            return JavaTypes.listOf(Scalars.boxed(list.element(), request));
        } else if (type instanceof JsonText json) {
            return javaType(json.content(), request);
        } else if (type instanceof MapOf map) {
            return JavaTypes.mapOf(Scalars.boxed(map.value(), request));
        }
        return GroupMethods.record(request, (Group) type);
    }

    /** The components of the record that holds the parameters. */
    static List<Component> components(List<Parameter> parameters, ClassName request, ParameterFacts facts) {
        return parameters.stream()
                .map(parameter -> new Component(
                        parameter.javaName(),
                        parameter.path(),
                        javaType(parameter.type(), request),
                        isNullable(parameter),
                        parameter.sensitive(),
                        parameter.deprecation().isPresent(),
                        facts.parameter(parameter)))
                .toList();
    }

    private static boolean isNullable(Parameter parameter) {
        boolean map = parameter.type() instanceof MapOf;
        return !map && !RequestParameters.isList(parameter.type()) && !parameter.required();
    }
}
