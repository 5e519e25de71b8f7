package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ResponseField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which text of the glossary a member gets. */
class GlossaryTest {
    private static final String SERVICE = """
            tenon: 1
            service: Shop
            version: "1"
            endpoints: { default: shop.example.com }
            operations: [Subject]
            glossary:
              Size: { en: a size }
              Box.Size: { en: of a box }
              Order.N.Box.Size: { en: of an ordered box }
              Lids: { en: lids }
              Id: { en: an id }
              Things.Id: { en: of a thing }
              N: { en: a number }
            """;
    private static final String OPERATION = """
            parameters:
              Size: { type: integer }
              Box.Size: { type: integer }
              Parcel.N.Box.Size: { type: integer }
              Order.N.Box.Size: { type: integer }
              Order.N.Lids.N: { type: string }
              Order.N.Tag.N: { type: string }
            response:
              Id: { type: string }
              Things:
                list: Thing
                fields:
                  Id: { type: string }
                  Box: { fields: { Size: { type: integer } } }
              Rows: { list: Row, of: { list: Cell, fields: { Id: { type: string } } } }
            """;

    private final Operation operation = new MemorySource()
            .with("service.yaml", SERVICE)
            .operation("Subject", OPERATION)
            .load()
            .operation("Subject");

    @ParameterizedTest
    @CsvSource({
        "Size, a size",
        "Box.Size, of a box",
        "Parcel.N.Box.Size, of a box",
        "Order.N.Box.Size, of an ordered box",
        "Order.N.Lids.N, lids",
        "Order.N.Tag.N, "
    })
    void aParameterHasTheTextOfTheLongestEndOfItsName(String path, String text) {
        List<String> texts = new ArrayList<>();
        operation.parameters().forEach(parameter -> collect(parameter, path, texts));

        assertThat(texts).containsExactly(text == null ? "" : text);
    }

    private static void collect(Parameter parameter, String path, List<String> texts) {
        if (parameter.path().equals(path)) {
            texts.add(parameter.text().byLanguage().getOrDefault("en", ""));
        }
        ParameterType type =
                parameter.type() instanceof ParameterType.Repeated list ? list.element() : parameter.type();
        if (type instanceof ParameterType.Group group) {
            group.members().forEach(member -> collect(member, path, texts));
        }
    }

    @Test
    void aFieldHasTheTextOfTheLongestEndOfTheNamesThatLeadToIt() {
        List<String> texts = new ArrayList<>();
        collect("", operation.response(), texts);

        assertThat(texts)
                .containsExactly(
                        "Id: an id",
                        "Things: ",
                        "Things.Id: of a thing",
                        "Things.Box: ",
                        "Things.Box.Size: of a box",
                        "Rows: ",
                        "Rows.Id: an id");
    }

    private static void collect(String above, List<ResponseField> fields, List<String> texts) {
        for (ResponseField field : fields) {
            String path = above + field.wireName();
            texts.add(path + ": " + field.text().byLanguage().getOrDefault("en", ""));
            FieldType type = field.type();
            while (type instanceof FieldType.ListOf list) {
                type = list.element();
            }
            if (type instanceof FieldType.Struct struct) {
                collect(path + ".", struct.fields(), texts);
            }
        }
    }
}
