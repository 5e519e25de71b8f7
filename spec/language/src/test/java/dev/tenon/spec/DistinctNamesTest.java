package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ResponseField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Names that would be alike in Java stay apart, and what is one thing has one name. */
class DistinctNamesTest {
    private static final String TWO_ALIKE = "{ C: { typeName: U, fields: { E: { fields: { Id: { type: string } } } } },"
            + " D: { typeName: U, fields: { E: { fields: { Id: { type: string } } } } } }";

    @Test
    @DisplayName("Y21 nested types of one response differ, in letters and not only in case")
    void keepsNestedTypesOfAResponseApart() {
        Operation operation =
                MemorySource.listing("Subject").operation("Subject", """
                        response:
                          String: { fields: { List: { fields: { Map: { type: string } } } } }
                          Result: { list: Result, fields: { Result: { list: Result, fields: { Id: { type: string } } } } }
                          RESULT: { javaName: other, fields: { Id: { type: string } } }
                          SubjectResponse: { fields: { Builder: { fields: { Object: { type: string } } } } }
                        """).load().operation("Subject");
        List<String> types = structs(operation.response());
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "StringValue",
                        "ListValue",
                        "Result",
                        "ResultResult",
                        "RESULT2",
                        "SubjectResponse2",
                        "BuilderValue");
        assertThat(types.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("two structures of one typeName and the same fields are one type, prose aside")
    void givesStructuresOfOneTypeNameOneType() {
        Operation operation =
                MemorySource.listing("Subject").operation("Subject", """
                        response:
                          Source: { typeName: Disk, fields: { Id: { type: string }, Tag: { fields: { Key: { type: string } } } } }
                          Tag: { fields: { Value: { type: string } } }
                          Targets:
                            list: Target
                            typeName: Disk
                            fields: { Id: { type: string, text: { en: A disk. } }, Tag: { fields: { Key: { type: string } } } }
                        """).load().operation("Subject");
        assertThat(structs(operation.response())).containsExactly("Disk", "SourceTag", "Tag", "Disk", "SourceTag");
    }

    @Test
    @DisplayName("structures of one typeName within structures of one typeName")
    void givesNestedStructuresOfOneTypeNameOneType() {
        Operation operation = MemorySource.listing("Subject")
                .operation("Subject", """
                        response:
                          A: { typeName: T, fields: %s }
                          Far: { fields: { Away: { fields: { B: { typeName: T, fields: %s } } } } }
                        """.formatted(TWO_ALIKE, TWO_ALIKE))
                .load()
                .operation("Subject");
        assertThat(structs(operation.response()))
                .containsExactly("T", "U", "E", "U", "E", "Far", "Away", "T", "U", "E", "U", "E");
    }

    private static List<String> structs(List<ResponseField> fields) {
        List<String> names = new java.util.ArrayList<>();
        for (ResponseField field : fields) {
            var type = field.type() instanceof ListOf list ? list.element() : field.type();
            if (type instanceof Struct struct) {
                names.add(struct.typeName());
                names.addAll(structs(struct.fields()));
            }
        }
        return names;
    }

    @Test
    @DisplayName("Y21 nested groups of one request differ, the outer one keeping the short name")
    void keepsNestedGroupsOfARequestApart() {
        Operation operation =
                MemorySource.listing("Subject").operation("Subject", """
                        parameters:
                          Network.N.Tag.N.Key: { type: string }
                          Tag.N.Key: { type: string }
                          SubjectRequest.Key: { type: string }
                        """).load().operation("Subject");
        Map<String, String> names = new TreeMap<>();
        collectGroups(operation.parameters(), names);
        assertThat(names)
                .containsOnly(
                        Map.entry("Network.N", "Network"),
                        Map.entry("Network.N.Tag.N", "NetworkTag"),
                        Map.entry("Tag.N", "Tag"),
                        Map.entry("SubjectRequest", "SubjectRequest2"));
    }

    private static void collectGroups(List<Parameter> parameters, Map<String, String> names) {
        for (Parameter parameter : parameters) {
            var type = parameter.type() instanceof Repeated repeated ? repeated.element() : parameter.type();
            if (type instanceof Group group) {
                names.put(parameter.path(), group.typeName());
                collectGroups(group.members(), names);
            }
        }
    }

    @Test
    @DisplayName("Y18 operations that differ only by case have types that differ in letters")
    void keepsOperationsThatDifferByCaseApart() {
        MemorySource source = new MemorySource()
                .with("service.yaml", """
                        tenon: 1
                        service: Shop
                        version: "1"
                        endpoints: { default: shop.example.com }
                        operations: [DescribeEx, { name: DescribeEX, file: DescribeEX~case }, describeEx2]
                        """.replace("describeEx2", "DescribeEx2"))
                .operation("DescribeEx", "")
                .with("operations/DescribeEX~case.yaml", "operation: DescribeEX")
                .operation("DescribeEx2", "");
        Map<String, String> names = source.load().model().operations().stream()
                .collect(Collectors.toMap(Operation::name, Operation::typeName));
        assertThat(names)
                .containsOnly(
                        Map.entry("DescribeEx", "DescribeEx"),
                        Map.entry("DescribeEX", "DescribeEX2"),
                        Map.entry("DescribeEx2", "DescribeEx22"));
    }

    @Test
    @DisplayName("Y19 a deprecated member gives way to the current one of the same name")
    void letsADeprecatedMemberYield() {
        Operation operation =
                MemorySource.listing("Subject").operation("Subject", """
                        parameters:
                          Tag.N.key: { type: string, deprecated: true }
                          Tag.N.Key: { type: string }
                        response:
                          id: { type: string, deprecated: use Id }
                          Id: { type: string }
                        """).load().operation("Subject");
        Group tag = (Group) ((Repeated) operation.parameters().get(0).type()).element();
        assertThat(tag.members()).extracting(Parameter::javaName).containsExactly("deprecatedKey", "key");
        assertThat(operation.response()).extracting(ResponseField::javaName).containsExactly("deprecatedId", "id");
    }

    @Test
    @DisplayName("Y22 codes that map to one constant stay apart, and codes added later move none")
    void keepsCollidingCodesApartAndStable() {
        Map<String, String> first = constants("A.B", "1st");
        Map<String, String> second = constants("A.B", "1st", "A_B", "a.b", "Unrecognized");
        Map<String, String> third = constants("A.B", "1st", "A_B", "a.b", "Unrecognized", "A B", "A.b");
        assertThat(first).containsOnly(Map.entry("A.B", "A_B"), Map.entry("1st", "CODE_1ST"));
        assertThat(second).containsAllEntriesOf(first).doesNotContainValue("UNRECOGNIZED");
        assertThat(third).containsAllEntriesOf(second);
        assertThat(third.values()).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("Y22 a code that looks like the name of another code's constant takes nothing away")
    void keepsACodeThatLooksLikeASuffixedConstantApart() {
        String suffixed = constants("A.B", "A_B").getOrDefault("A_B", "");
        assertThat(constants("A.B", suffixed, "A_B").values()).doesNotHaveDuplicates();
        assertThat(constants("A.B", "A_B", suffixed).values()).doesNotHaveDuplicates();
    }

    private static Map<String, String> constants(String... codes) {
        StringBuilder text = new StringBuilder("errors:\n");
        for (String code : codes) {
            text.append("  \"").append(code).append("\": [{ http: 400 }]\n");
        }
        return MemorySource.listing("Subject")
                .operation("Subject", text.toString())
                .load()
                .operation("Subject")
                .errors()
                .stream()
                .collect(Collectors.toMap(ErrorCode::code, ErrorCode::constantName));
    }

    @Test
    @DisplayName("Y22 one code has one constant in the whole service")
    void givesOneCodeOneConstantInTheService() {
        MemorySource source = MemorySource.listing("First", "Second")
                .operation("First", "errors: { A_B: [{ http: 400 }], A.B: [{ http: 400 }] }")
                .operation("Second", "errors: { A.B: [{ http: 404 }], A_B: [{ http: 400 }] }");
        Loaded loaded = source.load();
        assertThat(loaded.operation("First").errors().get(1).constantName())
                .isEqualTo(loaded.operation("Second").errors().get(0).constantName());
    }
}
