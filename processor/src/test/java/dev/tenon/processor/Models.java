package dev.tenon.processor;

import dev.tenon.spec.Protocols;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.Documentation;
import dev.tenon.spec.model.Endpoints;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.NamedStructure;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.spec.model.Service;
import dev.tenon.spec.source.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Models made by hand, for names and prose that the language itself would refuse. */
final class Models {
    private Models() {}

    static LocalizedText text(String prose) {
        return new LocalizedText(Map.of("en", prose));
    }

    static ApiModel api(Operation... operations) {
        return api(List.of(), operations);
    }

    static ApiModel api(List<ErrorCode> commonErrors, Operation... operations) {
        return api(commonErrors, List.of(), operations);
    }

    static ApiModel api(List<ErrorCode> commonErrors, List<NamedStructure> structures, Operation... operations) {
        Service service = new Service(
                "Toy",
                LocalizedText.NONE,
                "2020-01-01",
                Service.ResponseFormat.JSON,
                new Endpoints(Optional.of("toy.example.com"), Optional.empty(), Map.of(), Map.of(), Optional.empty()),
                Protocols.ALIBABA_RPC,
                List.of(),
                List.of(),
                structures,
                List.of(),
                List.of(),
                commonErrors,
                List.of(),
                List.of());
        return new ApiModel(service, List.of(operations));
    }

    static Operation operation(
            String name,
            String prose,
            List<Parameter> parameters,
            List<ResponseField> response,
            List<ErrorCode> errors) {
        return new Operation(
                name,
                name,
                Character.toLowerCase(name.charAt(0)) + name.substring(1),
                new SourceLocation("operations/" + name + ".yaml", 1, 1),
                text(prose),
                Optional.empty(),
                Documentation.NONE,
                Set.of("GET", "POST"),
                Set.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                parameters,
                name + "Response",
                Optional.empty(),
                response,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                errors,
                List.of());
    }

    static Parameter parameter(String wireName, String javaName, String prose) {
        return parameter(wireName, javaName, prose, new ParameterType.Scalar(ScalarKind.STRING, Optional.empty()));
    }

    static Parameter parameter(String wireName, String javaName, String prose, ParameterType type) {
        return new Parameter(
                wireName,
                wireName,
                javaName,
                type,
                false,
                List.of(),
                Constraints.NONE,
                false,
                false,
                text(prose),
                Optional.of(prose),
                Optional.empty(),
                List.of());
    }

    static ResponseField field(String wireName, String javaName, String prose) {
        return field(wireName, javaName, prose, new FieldType.Scalar(ScalarKind.STRING, Optional.empty()));
    }

    static ResponseField field(String wireName, String javaName, String prose, FieldType type) {
        return new ResponseField(
                wireName,
                List.of(),
                javaName,
                type,
                false,
                false,
                text(prose),
                Optional.of(prose),
                Optional.empty(),
                List.of());
    }

    static ErrorCode error(String code, String constant, int http, String message) {
        return error(code, constant, http, message, "");
    }

    static ErrorCode error(String code, String constant, int http, String message, String prose) {
        return new ErrorCode(
                code,
                constant,
                LocalizedText.NONE,
                List.of(new ErrorCode.Row(OptionalInt.of(http), message, text(prose), List.of())));
    }
}
