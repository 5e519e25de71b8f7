package dev.tenon.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that records hold. */
final class ResponseListTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 9, 1000})
    void holdsWhatWasAdded(int size) {
        List<Integer> expected = IntStream.range(0, size).boxed().toList();
        List<Integer> list = new ResponseList<>();
        expected.forEach(element -> assertThat(list.add(element)).isTrue());
        assertThat(list).isEqualTo(expected).hasSize(size);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> list.get(size));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> list.get(-1));
    }

    @Test
    @DisplayName("D03 null elements are dropped")
    @SuppressWarnings("NullAway")
    void dropsNull() {
        List<String> list = new ResponseList<>();
        assertThat(list.add(null)).isFalse();
        assertThat(list).isEmpty();
    }

    @Test
    void anAbsentOrEmptyListIsEmpty() {
        assertThat(ResponseList.copy(null)).isEmpty();
        List<String> begun = new ResponseList<>();
        List<String> copy = ResponseList.copy(begun);
        begun.add("later");
        assertThat(copy).isEmpty();
    }

    @Test
    void theListOfACursorIsFrozenAndNotCopied() {
        List<String> list = new ResponseList<>();
        list.add("a");
        assertThat(ResponseList.copy(list)).isSameAs(list);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> list.add("b"))
                .withMessage("the list of a response cannot be changed");
        assertThat(list).containsExactly("a");
    }

    @Test
    @SuppressWarnings("NullAway")
    void anyOtherListIsCopied() {
        List<String> list = new ArrayList<>();
        list.add("a");
        list.add(null);
        List<String> copy = ResponseList.copy(list);
        list.set(0, "b");
        assertThat(copy).containsExactly("a");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.add("c"));
    }
}
