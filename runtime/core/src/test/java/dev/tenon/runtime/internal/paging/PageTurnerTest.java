package dev.tenon.runtime.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.fixture.Everything;
import dev.tenon.runtime.fixture.EverythingOperation;
import dev.tenon.runtime.fixture.Listing;
import dev.tenon.runtime.fixture.SecretiveOperation;
import dev.tenon.runtime.generated.Paging;
import dev.tenon.runtime.internal.encode.Overrides;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which page comes next. */
final class PageTurnerTest {
    private static PageTurner<Map<String, String>, Everything, String> turner(
            Map<String, String> request, Paging<Everything, String> paging) {
        return new PageTurner<>(new SecretiveOperation(), request, paging);
    }

    private static Everything page(String token, @Nullable Integer total, String... names) {
        String whole = total == null ? "" : "\"Whole\":" + total + ",";
        String listed = names.length == 0 ? "" : "\"" + String.join("\",\"", names) + "\"";
        return EverythingOperation.read("{" + whole + "\"Text\":\"" + token + "\",\"Names\":[" + listed + "]}");
    }

    private static @Nullable String next(PageTurner<?, ?, ?> turner, String parameter) {
        Overrides next = turner.next();
        return next == null ? null : next.values().get(parameter);
    }

    @Test
    @DisplayName("W04 tokens are followed until there is none, through empty pages too")
    void tokensAreFollowed() {
        var turner = turner(Map.of(), Listing.byName("Token", null));
        assertThat(turner.next()).isEqualTo(Overrides.NONE);
        turner.turn(page("a", 99, "x"));
        assertThat(next(turner, "Token")).isEqualTo("a");
        turner.turn(page("b", 0));
        assertThat(next(turner, "Token")).isEqualTo("b");
        turner.turn(page("", 99, "x"));
        assertThat(turner.next()).isNull();
    }

    @Test
    @DisplayName("W04 a token that comes again ends the listing with a failure, wherever it came before")
    void repeatedTokensAreRefused() {
        var turner = turner(Map.of(), Listing.byName("Token", null));
        turner.turn(page("a", null, "x"));
        turner.turn(page("b", null, "y"));
        DecodeException refused = catchThrowableOfType(DecodeException.class, () -> turner.turn(page("a", null, "z")));
        assertThat(refused).hasMessageContaining("same page token").hasMessageContaining("Token");
    }

    @Test
    @DisplayName("W04 a thousand empty pages with ever new tokens are enough, in a row")
    void emptyPagesAreBounded() {
        var turner = turner(Map.of(), Listing.byName("Token", null));
        for (int number = 0; number < 1_000; number++) {
            turner.turn(page("a" + number, null));
        }
        assertThatNoException().isThrownBy(() -> turner.turn(page("b", null, "x")));
        for (int number = 0; number < 1_000; number++) {
            turner.turn(page("c" + number, null));
        }
        assertThat(catchThrowableOfType(DecodeException.class, () -> turner.turn(page("d", null))))
                .hasMessageContaining("1000 empty pages");
    }

    @Test
    @DisplayName("W04 W05 numbers are counted up to the total, as it is told last")
    void numbersAreCountedUpToTheTotal() {
        var turner = turner(Map.of(), Listing.byName(null, "Page"));
        turner.turn(page("", 9, "a", "b"));
        assertThat(next(turner, "Page")).isEqualTo("2");
        turner.turn(page("", 5, "c", "d"));
        assertThat(next(turner, "Page")).isEqualTo("3");
        turner.turn(page("", 5, "e"));
        assertThat(turner.next()).isNull();
    }

    @Test
    @DisplayName("W04 without a total, or with one that grows, an empty page is the end")
    void emptyPagesEndNumbers() {
        var turner = turner(Map.of(), Listing.byName(null, "Page"));
        turner.turn(page("", null, "a"));
        turner.turn(page("", 100, "b"));
        assertThat(next(turner, "Page")).isEqualTo("3");
        turner.turn(page("", 200));
        assertThat(turner.next()).isNull();
    }

    @Test
    @DisplayName("W04 the same page for two numbers ends the listing with a failure")
    void repeatedPagesAreRefused() {
        var turner = turner(Map.of(), Listing.byName(null, "Page"));
        turner.turn(page("", null, "a", "b"));
        assertThat(catchThrowableOfType(DecodeException.class, () -> turner.turn(page("", null, "a", "b"))))
                .hasMessageContaining("same page for two page numbers");
    }

    @Test
    @DisplayName("W05 a request that begins with a later page goes on from there, and the total does not end it early")
    void laterPagesGoOnFromThere() {
        var turner = turner(Map.of("Page", "3"), Listing.byName(null, "Page"));
        turner.turn(page("", 2, "a", "b"));
        assertThat(next(turner, "Page")).isEqualTo("4");
        turner.turn(page("", 2));
        assertThat(turner.next()).isNull();
    }

    @Test
    @DisplayName("W05 items are counted, whatever their number on a page: none comes twice, none is lost")
    void offsetsCountItems() {
        var turner = turner(Map.of(), Listing.byName(null, null, "Offset"));
        assertThat(turner.next()).isEqualTo(Overrides.NONE);
        turner.turn(page("", 4, "a", "b"));
        assertThat(next(turner, "Offset")).isEqualTo("2");
        turner.turn(page("", 4, "c"));
        assertThat(next(turner, "Offset")).isEqualTo("3");
        turner.turn(page("", 4, "d"));
        assertThat(turner.next()).isNull();
    }

    @Test
    @DisplayName("W05 a request that begins with a later item goes on from there, up to the same total")
    void laterOffsetsGoOnFromThere() {
        var turner = turner(Map.of("Offset", "10"), Listing.byName(null, null, "Offset"));
        turner.turn(page("", 13, "a", "b"));
        assertThat(next(turner, "Offset")).isEqualTo("12");
        turner.turn(page("", 13, "c"));
        assertThat(turner.next()).isNull();
        var endless = turner(Map.of(), Listing.byName(null, null, "Offset"));
        endless.turn(page("", null, "a"));
        assertThat(next(endless, "Offset")).isEqualTo("1");
        endless.turn(page("", null));
        assertThat(endless.next()).isNull();
    }

    @Test
    @DisplayName("W05 a listing that has tokens does not go on by numbers once they end")
    void tokensGoBeforeNumbers() {
        var turner = turner(Map.of(), Listing.byName("Token", "Page"));
        turner.turn(page("a", 99, "x"));
        assertThat(next(turner, "Token")).isEqualTo("a");
        turner.turn(page("", 99, "y"));
        assertThat(turner.next()).isNull();
        var plain = turner(Map.of(), Listing.byName("Token", "Page"));
        plain.turn(page("", 99, "x"));
        assertThat(next(plain, "Page")).isEqualTo("2");
    }

    @ParameterizedTest(name = "W05 more: {0}")
    @CsvSource(
            nullValues = "-",
            value = {"false, -", "true, a", "-, a"})
    @DisplayName("W05 a server that says that nothing follows is believed")
    void nothingFollowsWhenTheServerSaysSo(@Nullable Boolean more, @Nullable String token) {
        var turner = turner(Map.of(), Listing.byName("Token", "Page").more(response -> more));
        turner.turn(page("a", 99, "x"));
        assertThat(next(turner, "Token")).isEqualTo(token);
    }

    @Test
    @DisplayName("W05 an iterator fetches a page when it is asked for the next, and not before")
    void iteratorsFetchWhenAsked() {
        var turner = turner(Map.of(), Listing.byName("Token", null));
        List<Overrides> fetched = new ArrayList<>();
        PageIterator<Everything> pages = new PageIterator<>(turner, overrides -> {
            fetched.add(overrides);
            return page(fetched.size() < 2 ? "a" : "", null, "x");
        });
        assertThat(pages.hasNext()).isTrue();
        assertThat(fetched).isEmpty();
        pages.next();
        assertThat(pages.hasNext()).isTrue();
        pages.next();
        assertThat(fetched).containsExactly(Overrides.NONE, Overrides.of("Token", "a"));
        assertThat(pages.hasNext()).isFalse();
        assertThat(catchThrowableOfType(NoSuchElementException.class, pages::next))
                .isNotNull();
    }
}
