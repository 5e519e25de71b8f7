package dev.tenon.explorer.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.explorer.Descriptions;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ApiModel;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a page is told of an operation. */
class OperationPageTest {
    @Test
    @DisplayName("a structure that holds itself has its members where it stands first, and its name everywhere")
    void aStructureThatHoldsItselfEnds() {
        ApiModel model = Descriptions.kinds();

        JsonValue page = OperationPage.of(model, model.operations().get(0));

        JsonValue shelf = member(page.get("response").orElseThrow(), "Shelf");
        assertThat(shelf.get("named").orElseThrow().text()).isEqualTo("Shelf");
        List<JsonValue> members = shelf.get("members").orElseThrow().elements();
        assertThat(members)
                .extracting(each -> each.get("name").orElseThrow().text())
                .containsExactly("Name", "Kind", "Inner", "Outer");
        JsonValue outer = member(shelf.get("members").orElseThrow(), "Outer");
        assertThat(outer.get("named").orElseThrow().text()).isEqualTo("Shelf");
        assertThat(outer.get("members")).isEmpty();
        assertThat(page.get("enumerations").orElseThrow().members()).containsKey("Colour");
    }

    @Test
    @DisplayName("the members of a structure of requests stand beside the parameters, whose types name it")
    void aStructureOfRequestsIsToldOnce() {
        ApiModel model = Descriptions.kinds();

        JsonValue page = OperationPage.of(model, model.operations().get(0));

        JsonValue parameters = page.get("parameters").orElseThrow();
        assertThat(member(parameters, "Ask")).hasToString("{\"is\":\"group\",\"named\":\"Ask\"}");
        assertThat(member(parameters, "Asks").text()).contains("\"named\":\"Ask\"");
        JsonValue members =
                page.get("structures").flatMap(all -> all.get("Ask")).orElseThrow();
        assertThat(members.elements())
                .extracting(each -> each.get("name").orElseThrow().text())
                .containsExactly("Word", "Ink", "All", "Span", "Code");
        assertThat(member(members, "All").text()).contains("\"named\":\"Ask\"");
    }

    private static JsonValue member(JsonValue members, String name) {
        return members.elements().stream()
                .filter(each -> each.get("name").orElseThrow().text().equals(name))
                .findFirst()
                .flatMap(each -> each.get("type"))
                .orElseThrow();
    }
}
