package dev.tenon.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page when its calls go to the service itself, for which an endpoint stands here. */
@Tag("long")
class LiveInBrowserTest {
    private static final String SECRET = "SecretOfThisTestOnly";

    @TempDir
    private Path profile;

    @Test
    @DisplayName("a live call is named as such, made once in the chosen format, and shows no secret")
    void aLiveCallIsNamedAndMadeOnce() throws IOException {
        ApiModel model = Descriptions.kinds();
        try (EmbeddedEndpoint service = EmbeddedEndpoint.of(model)
                        .accessKey("KeyOfThisTest", SECRET)
                        .start();
                InBrowser page = InBrowser.open(
                        Explorer.of(model)
                                .live(Credentials.of("KeyOfThisTest", SECRET))
                                .endpoint(service.url()),
                        profile)) {
            assertThat(page.tab().text("#target")).isEqualTo("Live service");
            page.tab().place("#/operation/PutThing", "PutThing");
            assertThat(page.tab().count("#outcome")).isZero();
            page.tab().fill("[data-name=Name] input", "lamp");
            page.tab().fill("[data-name=Colour] input", "red");
            page.tab().click("[data-name=Tag] .list > button");
            page.tab().evaluate("document.querySelector('[data-name=Tag] details').open = true");
            page.tab().until("document.querySelector('[data-name=\"Tag 1.Key\"] input')");
            page.tab().fill("[data-name=\"Tag 1.Key\"] input", "team");
            page.tab().evaluate("document.querySelector('#format').value = 'xml'");
            page.tab().click("button.primary");
            page.tab().until("document.querySelector('.banner.good')");

            assertThat(service.calls("PutThing")).hasSize(1);
            assertThat(service.calls("PutThing").get(0).request().parameter("Tag.1.Key"))
                    .contains("team");
            assertThat(page.tab().text("[data-tab=result]"))
                    .contains("A live call is made only once", "<PutThingResponse>");
            page.show("request");
            assertThat(page.tab().evaluate("document.documentElement.outerHTML").text())
                    .contains("AccessKeyId=***", "Signature=***")
                    .doesNotContain("KeyOfThisTest", SECRET);
            page.assertQuiet();
        }
    }
}
