package dev.tenon.cli.internal.diff;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Enumeration;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.NamedStructure;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Outcome;
import dev.tenon.spec.model.Pagination;
import dev.tenon.spec.model.Pagination.OffsetStyle;
import dev.tenon.spec.model.Pagination.PageStyle;
import dev.tenon.spec.model.Pagination.TokenStyle;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.RequestStructure;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.Service;
import dev.tenon.spec.model.Waiter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes the facts out of a description. */
public final class DescribedFacts {
    private final Map<Element, Map<String, String>> facts = new TreeMap<>();

    private DescribedFacts() {}

    /** The facts of a description. */
    public static Facts of(ApiModel model) {
        DescribedFacts described = new DescribedFacts();
        described.service(model.service());
        model.operations().forEach(described::operation);
        return new Facts(described.facts);
    }

    private FactList element(Kind kind, String owner, String name) {
        FactList list = new FactList();
        facts.put(new Element(kind, owner, name), list.facts());
        return list;
    }

    private void service(Service service) {
        Protocol protocol = service.protocol();
        element(Kind.SERVICE, "", "")
                .put("name", service.name())
                .put("version", service.version())
                .put("signers", String.join(", ", protocol.signers()))
                .put("signingName", protocol.signingName())
                .put("path", protocol.request().path())
                .put("action", protocol.request().action())
                .put("errorsAt", protocol.errors().at().toString())
                .put("success", new TreeMap<>(protocol.success().accepted()).toString())
                .put("central", service.endpoints().central())
                .put("pattern", service.endpoints().pattern())
                .put("regionParameter", service.endpoints().regionParameter());
        service.endpoints()
                .regions()
                .forEach((region, host) -> element(Kind.ENDPOINT, "", region).put("host", host));
        service.endpoints()
                .vpcRegions()
                .forEach((region, host) ->
                        element(Kind.ENDPOINT, "", region + " inside a VPC").put("host", host));
        service.commonParameters().forEach(parameter -> parameter(Kind.PARAMETER, "", parameter));
        service.commonErrors().forEach(code -> error("", code));
        for (NamedStructure structure : service.structures()) {
            element(Kind.STRUCTURE, "", structure.name());
            structure.fields().forEach(field -> field(Kind.MEMBER, structure.name(), "", field));
        }
        for (RequestStructure structure : service.requestStructures()) {
            element(Kind.STRUCTURE, "", structure.name());
            structure.members().forEach(member -> parameter(Kind.INPUT, structure.name(), member));
        }
        for (Enumeration enumeration : service.enumerations()) {
            enumeration
                    .values()
                    .forEach(value -> element(Kind.VALUE, enumeration.name(), value.value())
                            .put("constant", value.constantName()));
        }
    }

    private void operation(Operation operation) {
        element(Kind.OPERATION, "", operation.name())
                .put("methods", String.join(", ", new TreeSet<>(operation.methods())))
                .put("idempotent", operation.idempotent())
                .put("clientToken", operation.clientToken())
                .put("dryRun", operation.dryRun())
                .put("signed", operation.signed())
                .put("deprecated", operation.deprecation().isPresent())
                .put(
                        "result",
                        operation.rootName()
                                + operation.resultName().map(name -> "." + name).orElse(""))
                .put("items", operation.outcome().map(Outcome::items))
                .put("pagedList", operation.pagination().map(pages -> String.join(".", pages.items())))
                .put(
                        "pageToken",
                        operation.pagination().flatMap(Pagination::token).map(TokenStyle::request))
                .put(
                        "pageNumber",
                        operation.pagination().flatMap(Pagination::pages).map(PageStyle::number))
                .put(
                        "pageStart",
                        operation.pagination().flatMap(Pagination::offset).map(OffsetStyle::start))
                .put(
                        "waiters",
                        operation.waiters().stream().map(Waiter::name).sorted().collect(Collectors.joining(", ")));
        operation.parameters().forEach(parameter -> parameter(Kind.PARAMETER, operation.name(), parameter));
        operation.response().forEach(field -> field(Kind.FIELD, operation.name(), "", field));
        operation.errors().forEach(code -> error(operation.name(), code));
    }

    private void parameter(Kind kind, String owner, Parameter parameter) {
        element(kind, owner, parameter.path())
                .put("type", TypeWords.of(parameter.type()))
                .put("form", TypeWords.form(parameter.type()))
                .put("required", parameter.required() && !isListOfGroups(parameter))
                .put("requiredWith", String.join(", ", parameter.requiredWith()))
                .put("splittable", parameter.splittable())
                .put("sensitive", parameter.sensitive())
                .put("deprecated", parameter.deprecation().isPresent())
                .put("values", TypeWords.isEnumerated(parameter.type()) ? "" : values(parameter))
                .limits(parameter.constraints());
        members(parameter.type()).forEach(member -> parameter(kind, owner, member));
    }

    private static String values(Parameter parameter) {
        return String.join(", ", parameter.constraints().allowed());
    }

    /** Its members are required in each element, the list itself never is. */
    private static boolean isListOfGroups(Parameter parameter) {
        return RequestParameters.isList(parameter.type()) && RequestParameters.holdsGroup(parameter.type());
    }

    /** The members of the group that is described in a parameter; what the service names has facts of its own. */
    private static List<Parameter> members(ParameterType type) {
        if (type instanceof ParameterType.Repeated repeated) {
            return members(repeated.element());
        }
        if (type instanceof ParameterType.JsonText json) {
            return members(json.content());
        }
        return type instanceof ParameterType.OwnGroup group ? group.members() : List.of();
    }

    private void field(Kind kind, String owner, String outer, ResponseField field) {
        String name = outer + field.wireName();
        element(kind, owner, name)
                .put("type", TypeWords.of(field.type()))
                .put("form", TypeWords.form(field.type()))
                .put("always", field.always())
                .put("sensitive", field.sensitive())
                .put("deprecated", field.deprecation().isPresent());
        struct(field.type())
                .ifPresent(struct -> struct.fields().forEach(below -> field(kind, owner, name + ".", below)));
    }

    /** The structure that is described in a field; what the service names has facts of its own. */
    private static Optional<FieldType.Struct> struct(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return struct(list.element());
        }
        if (type instanceof FieldType.MapOf map) {
            return struct(map.value());
        }
        return type instanceof FieldType.Struct struct ? Optional.of(struct) : Optional.empty();
    }

    private void error(String owner, ErrorCode code) {
        element(Kind.ERROR, owner, code.code())
                .put(
                        "statuses",
                        code.rows().stream()
                                .flatMap(row -> row.http().stream().boxed())
                                .collect(Collectors.toCollection(TreeSet::new))
                                .toString());
    }
}
