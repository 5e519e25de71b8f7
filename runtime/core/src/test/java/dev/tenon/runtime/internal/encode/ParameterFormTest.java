package dev.tenon.runtime.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.ParameterSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a client keeps of names between requests changes nothing of what is sent. */
final class ParameterFormTest {
    private static final ProtocolParameters PROTOCOL =
            ProtocolParameters.of("Action", Map.of("Format", "JSON", "Version", "2014-05-26"));
    private static final List<String> NAMES =
            List.of("Aaa", "Bag", "Format.Of", "Gate", "Region/Id", "Über", "Versio", "Versions", "Zone", "a");

    private final SinkRules rules = new SinkRules(PROTOCOL, Set.of("Signature"));

    private static String write(SinkRules rules, List<String> names, int known) {
        ParameterForm form = new ParameterForm(rules, "Do This");
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            PercentEncoding value = index < known ? form.beginKnown(name) : form.begin(name);
            value.add(name, name + index);
            form.end();
            assertThat(form.contains(name)).isTrue();
            assertThat(form.contains("Absent")).isFalse();
        }
        EncodedPairs pairs = form.finish();
        assertThat(List.of(pairs.names())).isSorted().containsAll(names);
        return new String(pairs.bytes(), StandardCharsets.US_ASCII);
    }

    @Test
    @DisplayName("S07 requests are the same whether their names were sent before, in whatever order, or never")
    void sameWithAndWithoutWhatIsKept() {
        Random random = new Random(21);
        for (int round = 0; round < 300; round++) {
            List<String> names = new ArrayList<>(NAMES);
            names.removeIf(name -> random.nextInt(3) == 0);
            if (round % 4 == 0) {
                Collections.shuffle(names, random);
            }
            String never = write(new SinkRules(PROTOCOL, Set.of()), names, 0);
            assertThat(write(rules, names, random.nextInt(NAMES.size() + 1))).isEqualTo(never);
        }
        assertThat(write(rules, List.of(), 0)).isEqualTo("Action=Do%20This&Format=JSON&Version=2014-05-26");
    }

    @Test
    @DisplayName("S07 S16 a name given twice and a reserved one are refused again when they come again")
    void refusedAgain() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> write(rules, List.of("Bag", "Bag"), 2))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("Bag: is given twice");
            assertThatThrownBy(() -> write(rules, List.of("Signature"), 1))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("Signature: is a name reserved by the protocol");
        }
    }

    @Test
    @DisplayName("S06 what is kept has an end, and names of the caller's own are not kept")
    void theEnd() {
        for (int number = 0; number < 3_000; number++) {
            String name = "N" + number;
            assertThat(write(rules, List.of(name), 1))
                    .contains("&" + name + "=" + name + "0&")
                    .endsWith("&Version=2014-05-26");
        }
        assertThat(rules.mayKeep("Next")).isFalse();

        SinkRules fresh = new SinkRules(PROTOCOL, Set.of());
        for (int number = 0; number < 3_000; number++) {
            int group = number;
            assertSent(fresh, "Labels.key" + group, sink -> sink.putMembers("Labels", Map.of("key" + group, "v"), ""));
            assertSent(fresh, "Ids." + group, sink -> sink.putRepeated("Ids", List.of("id"), "", group));
            assertSent(fresh, "Group." + group + ".Member", sink -> {
                sink.begin("Group", group);
                sink.put("Member", "value");
                sink.end();
            });
        }
        assertThat(fresh.mayKeep("Next")).isTrue();
    }

    private static void assertSent(SinkRules rules, String name, Consumer<ParameterSink> request) {
        ParameterSink sink = new ParameterSink(Overrides.NONE, rules, "Do");
        request.accept(sink);
        assertThat(sink.finish().contains(name)).isTrue();
    }
}
