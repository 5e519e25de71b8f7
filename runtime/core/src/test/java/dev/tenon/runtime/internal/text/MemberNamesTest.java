package dev.tenon.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which name is tried first, and that a wrong guess changes no answer. */
final class MemberNamesTest {
    private final MemberNames names = new MemberNames(List.of("A", "B", "C"));

    @Test
    void theDocumentedOrderIsTriedFirst() {
        assertThat(names.likelyAfter(-1)).isZero();
        assertThat(names.likelyAfter(0)).isEqualTo(1);
        assertThat(names.likelyAfter(1)).isEqualTo(2);
        assertThat(names.likelyAfter(2)).isEqualTo(-1);
    }

    @Test
    void whatFollowedLastIsTriedNextTime() {
        assertThat(names.indexOf("C", -1)).isEqualTo(2);
        assertThat(names.indexOf("A", 2)).isZero();
        assertThat(names.indexOf("D", 0)).isEqualTo(-1);

        assertThat(names.likelyAfter(-1)).isEqualTo(2);
        assertThat(names.likelyAfter(2)).isZero();
        assertThat(names.likelyAfter(0)).isEqualTo(1);
        assertThat(names.indexOf("A", -1)).isZero();
        assertThat(names.likelyAfter(-1)).isZero();
    }

    @Test
    void aStructureWithoutMembersHasNoGuess() {
        MemberNames none = new MemberNames(List.of());
        assertThat(none.likelyAfter(-1)).isEqualTo(-1);
        assertThat(none.indexOf("A", -1)).isEqualTo(-1);
    }

    @Test
    void aNameComesOnce() {
        assertThatThrownBy(() -> new MemberNames(List.of("A", "A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two fields are named A");
    }
}
