package dev.tenon.sts.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.source.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StsDescriptionTest {
    private final ApiModel sts = load();

    private static ApiModel load() {
        Diagnostics diagnostics = new Diagnostics();
        SpecSource resources = SpecSource.ofFolder(Path.of("src", "main", "resources"));
        var model = SpecLoader.load("tenon/sts/v2015_04_01/service.yaml", resources, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return model.orElseThrow();
    }

    @Test
    @DisplayName("it describes the operations that providers of credentials need, in two languages")
    void describesThreeOperations() {
        assertThat(sts.operations())
                .extracting(Operation::name)
                .containsExactly("AssumeRole", "AssumeRoleWithOIDC", "GetCallerIdentity");
        assertThat(sts.operations())
                .allSatisfy(operation ->
                        assertThat(operation.summary().byLanguage()).containsOnlyKeys("en", "zh"));
    }

    @Test
    @DisplayName("every parameter, field and error row says which document states it")
    void everyStatementNamesItsDocument() {
        Stream<List<String>> common = rows(sts.service().commonErrors());
        Stream<List<String>> own = sts.operations().stream()
                .flatMap(operation -> Stream.of(
                                operation.parameters().stream().map(Parameter::sources),
                                fields(operation.response()).map(ResponseField::sources),
                                rows(operation.errors()))
                        .flatMap(sources -> sources));

        assertThat(Stream.concat(common, own))
                .hasSizeGreaterThan(50)
                .allSatisfy(sources -> assertThat(sources).isNotEmpty());
    }

    @Test
    @DisplayName("K02 secrets and tokens are marked, in requests and in responses")
    void marksSecrets() {
        assertThat(sts.operations().stream()
                        .flatMap(operation -> operation.parameters().stream())
                        .filter(Parameter::sensitive)
                        .map(Parameter::path))
                .containsExactly("OIDCToken");
        assertThat(sts.operations().stream()
                        .flatMap(operation -> fields(operation.response()))
                        .filter(ResponseField::sensitive)
                        .map(ResponseField::wireName))
                .containsExactly("AccessKeySecret", "SecurityToken", "AccessKeySecret", "SecurityToken");
    }

    private static Stream<List<String>> rows(List<ErrorCode> codes) {
        return codes.stream().flatMap(code -> code.rows().stream().map(ErrorCode.Row::sources));
    }

    private static Stream<ResponseField> fields(List<ResponseField> fields) {
        return fields.stream()
                .flatMap(field -> field.type() instanceof FieldType.Struct struct
                        ? Stream.concat(Stream.of(field), fields(struct.fields()))
                        : Stream.of(field));
    }
}
