package dev.tenon.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a factory is given of each kind of member: where there is none, and where all are there already. */
final class StructureReaderTest {
    private static final int PART = 1;

    private static List<@Nullable Object> optional(StructureReader in) {
        return Arrays.asList(
                in.string("A"),
                in.integer("B"),
                in.longInteger("C"),
                in.bool("D"),
                in.bool("E", "yes/no"),
                in.floating("F"),
                in.floating("G", "ieee-754"),
                in.doubling("H"),
                in.doubling("I", "ieee-754"),
                in.decimal("J"),
                in.timestamp("K", ""),
                in.blob("L", "hex"),
                in.json("M"),
                in.value("N", String::length),
                in.structure("O", PART),
                in.strings("P", "Q"),
                in.structures("R", "S", PART),
                in.list("T", row -> row.list("U", cell -> cell.integer("V"))),
                in.map("W", value -> value.string(null)),
                in.map("X", "Entry", "Key", value -> value.integer("Value")));
    }

    private static List<Object> promised(StructureReader in) {
        return List.of(
                in.always().string("A"),
                in.always().integer("B"),
                in.always().longInteger("C"),
                in.always().bool("D"),
                in.always().bool("E", "yes/no"),
                in.always().floating("F"),
                in.always().floating("G", "ieee-754"),
                in.always().doubling("H"),
                in.always().doubling("I", "ieee-754"),
                in.always().decimal("J"),
                in.always().timestamp("K", ""));
    }

    private static Object made(int number, StructureReader in) {
        return number == PART ? in.alias("Called").always().string("Name") : optional(in);
    }

    @Test
    void anEmptyStructureHasNeitherValuesNorElements() {
        List<@Nullable Object> empty = optional(StructureReader.empty());
        assertThat(empty.subList(0, 15)).containsOnlyNulls();
        assertThat(empty.subList(15, 20)).containsExactly(List.of(), List.of(), List.of(), Map.of(), Map.of());
    }

    @Test
    void whatAlwaysComesIsBlankInAnEmptyStructure() {
        assertThat(promised(StructureReader.empty()))
                .containsExactly("", 0, 0L, false, false, 0f, 0f, 0d, 0d, BigDecimal.ZERO, Instant.EPOCH);
    }

    @Test
    void membersThatAreThereComeInTheirOrder() {
        Object[] values = {
            "a",
            1,
            2L,
            true,
            false,
            1f,
            2f,
            3d,
            4d,
            BigDecimal.ONE,
            Instant.MAX,
            Blob.of(new byte[] {1}),
            JsonValue.of("m"),
            5,
            "part",
            List.of("p"),
            List.of("r"),
            List.of(List.of(1)),
            Map.of("w", "v"),
            Map.of("x", 6)
        };
        assertThat(optional(StructureReader.of(values))).containsExactly(values);
    }

    @Test
    void absentListsAndMapsAreEmpty() {
        Object[] nothing = new Object[20];
        assertThat(optional(StructureReader.of(nothing)).subList(15, 20))
                .containsExactly(List.of(), List.of(), List.of(), Map.of(), Map.of());
    }

    @Test
    @SuppressWarnings("NullAway") // a field that is not what it should be fails the test
    void aStructureIsLearntFromWhatItsFactoryAsksFor() {
        Structure learnt = Structure.of(StructureReaderTest::made);
        assertThat(IntStream.range(0, learnt.size())
                        .mapToObj(learnt.names()::name)
                        .reduce("", String::concat))
                .isEqualTo("ABCDEFGHIJKLMNOPRTWX");
        assertThat(learnt.field(1).kind()).isEqualTo(Field.Kind.INTEGER);
        assertThat(learnt.field(4).pattern()).isEqualTo("yes/no");
        Field part = learnt.field(14).structure().field(0);
        assertThat(part.names()).containsExactly("Name", "Called");
        assertThat(part.isAlways()).isTrue();
        assertThat(learnt.field(16).element().name()).isEqualTo("S");
        assertThat(learnt.field(17).element().element().kind()).isEqualTo(Field.Kind.INTEGER);
        assertThat(learnt.field(19).map().key()).isEqualTo("Key");
    }

    @Test
    void nothingIsLearntFromAMemberWithoutAKind() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Structure.of((number, in) -> in.next()));
    }

    @Test
    void anElementIsOneMember() {
        Function<StructureReader, String> two = element -> element.string("A") + element.string("B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Structure.of((number, in) -> in.list("Elements", two)))
                .withMessage("an element is asked for as 2 members in place of one");
    }
}
