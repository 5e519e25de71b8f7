package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.source.Diagnostics;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpecLoaderTest {
    @Test
    void readsADescriptionIntoAModel() {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ApiModel> model = SpecLoader.load(
                "keypairs/service.yaml", SpecSource.ofFolder(Path.of("src/test/resources/valid/service")), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        Operation operation = model.orElseThrow().operations().get(0);
        assertThat(operation.typeName()).isEqualTo("AttachKeyPair");
        assertThat(operation.methodName()).isEqualTo("attachKeyPair");
        assertThat(operation.parameters().get(2).javaName()).isEqualTo("instanceIds");
        assertThat(operation.parameters().get(2).type()).isInstanceOf(ParameterType.EncodedList.class);
        assertThat(operation.response().get(2).type())
                .isInstanceOfSatisfying(
                        FieldType.ListOf.class,
                        list -> assertThat(list.element())
                                .isInstanceOfSatisfying(
                                        FieldType.Struct.class,
                                        struct -> assertThat(struct.typeName()).isEqualTo("Result")));
        assertThat(operation.errors().get(0).constantName()).isEqualTo("DEPENDENCY_VIOLATION_WINDOWS_INSTANCE");
    }
}
