package dev.tenon.runtime.paging;

import static dev.tenon.runtime.fixture.Listing.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.fixture.Everything;
import dev.tenon.runtime.fixture.Listing;
import dev.tenon.runtime.fixture.ListingClient;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Listings that come in pages. */
final class PagesTest {
    @Test
    @DisplayName("W04 pages by token, fetched as they are asked for")
    void tokensLeadToTheNextPage() throws IOException {
        try (RawServer server = ListingClient.serving(form -> switch (form.getOrDefault("NextToken", "")) {
                    case "" -> page("t1", 3, "a", "b");
                    case "t1" -> page("", 3, "c");
                    default -> "{\"Code\":\"Wrong\"}";
                });
                ListingClient client = ListingClient.to(server).build()) {
            Pages<List<String>, Everything, String> pages = client.pages(new Listing.ByName("NextToken", null));
            Iterator<String> iterator = pages.iterator();
            assertThat(server.requests()).isZero();
            assertThat(List.of(iterator.next(), iterator.next())).containsExactly("a", "b");
            assertThat(server.requests()).isEqualTo(1);
            assertThat(pages.stream()).containsExactly("a", "b", "c");
            assertThat(pages.stream().findFirst()).contains("a");
        }
    }

    @Test
    @DisplayName("W04 W05 pages by number, up to the total or to an empty page")
    void numbersLeadUpToTheTotal() throws IOException {
        try (RawServer server = ListingClient.serving(form -> switch (form.getOrDefault("PageNumber", "1")) {
                    case "1" -> page("", 3, "a", "b");
                    case "2" -> page("", 3, "c");
                    default -> "{\"Code\":\"Wrong\"}";
                });
                ListingClient client = ListingClient.to(server).build()) {
            assertThat(client.pages(new Listing.ByName(null, "PageNumber"))).containsExactly("a", "b", "c");
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("W04 a server that repeats a token, or gives the same page for every number, is noticed")
    void circlesAreNoticed() throws IOException {
        try (RawServer server = ListingClient.serving(form -> page("same", 99, "a"));
                ListingClient client = ListingClient.to(server).build()) {
            for (Listing.ByName paging :
                    List.of(new Listing.ByName("NextToken", null), new Listing.ByName(null, "PageNumber"))) {
                Pages<List<String>, Everything, String> pages = client.pages(paging);
                assertThatThrownBy(() -> pages.forEach(name -> {}))
                        .isInstanceOf(DecodeException.class)
                        .hasMessageContaining("the same page");
            }
        }
    }
}
