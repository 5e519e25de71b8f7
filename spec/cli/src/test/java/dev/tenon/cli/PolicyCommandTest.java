package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyCommandTest {
    private static final String PERMITTED = """
            authorization:
              action: shop:Buy
              resources: [{ type: Item, required: true, pattern: "acs:shop:{region}:{account}:item/*" }]
              dependent: [shop:Look]
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("the policy for AttachKeyPair is its action on its two types of resources")
    void thePolicyForAttachKeyPair() {
        Run run = Run.of("policy", "--spec", "ecs", "AttachKeyPair");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                {
                  "Version": "1",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": [
                        "ecs:AttachKeyPair"
                      ],
                      "Resource": [
                        "acs:ecs:*:*:instance/*",
                        "acs:ecs:*:*:keypair/*"
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    @DisplayName("names of resources are those of the description, in the region and account that are asked for")
    void namesOfResourcesAreThoseOfTheDescription() throws IOException {
        String spec = Descriptions.write(folder, Descriptions.SERVICE, Descriptions.BUY + PERMITTED)
                .toString();

        Run run = Run.of("policy", "--spec", spec, "--region", "north", "--account", "42", "Buy");
        assertThat(run.out())
                .contains("\"acs:shop:north:42:item/*\"")
                .contains("\"shop:Look\"")
                .containsOnlyOnce("\"*\"");
    }

    @Test
    @DisplayName("an operation whose needs nobody described is named, unless the usual action is to be assumed")
    void anOperationWithoutKnownNeedsIsNamed() throws IOException {
        String spec = Descriptions.write(folder, Descriptions.SERVICE, Descriptions.BUY + PERMITTED)
                .toString();

        Run run = Run.of("policy", "--spec", spec, "Buy", "Look");
        assertThat(run.exit()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("does not say which permissions these need: Look;")
                .contains("--assume");

        Run assumed = Run.of("policy", "--spec", spec, "--assume", "Look");
        assertThat(assumed.exit()).isZero();
        assertThat(assumed.out()).contains("\"shop:Look\"");
    }

    @Test
    @DisplayName("an operation that is not described is refused with the nearest one")
    void anUnknownOperationIsRefused() {
        Run run = Run.of("policy", "--spec", "ecs", "AttachKeyPear");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("Ecs has no operation AttachKeyPear; did you mean 'AttachKeyPair'?");
    }
}
