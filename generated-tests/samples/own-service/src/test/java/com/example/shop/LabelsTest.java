package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.example.shop.api.ListThingsRequest;
import com.example.shop.api.ShopClient;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.junit.DocumentedErrors;
import dev.tenon.testkit.junit.Failure;
import dev.tenon.testkit.junit.TestEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@TestEndpoint(spec = "shop/service.yaml", callTimeout = "PT3S")
class LabelsTest {
    @Test
    void anUnknownLabelIsNamed(EmbeddedEndpoint endpoint, ShopClient shop) {
        endpoint.on("AttachLabel").fails("Label.Unknown");

        assertEquals("no label red", new Labels(shop).attach("red", "t-1"));
    }

    @Test
    void aSoldThingIsCounted(EmbeddedEndpoint endpoint, ShopClient shop) {
        endpoint.on("AttachLabel").failsPartially("Thing.Sold");

        assertEquals("1 failed", new Labels(shop).attach("red", "t-1", "t-2"));
    }

    @DocumentedErrors("AttachLabel")
    void noErrorIsTakenForSuccess(Failure failure, ShopClient shop) {
        try {
            assertNotEquals("0 failed", new Labels(shop).attach("red", "t-1"));
        } catch (ApiException e) {
            assertEquals(failure.code(), e.rawCode());
        }
    }

    @Test
    void thingsAreListedAndWaitedFor(EmbeddedEndpoint endpoint, ShopClient shop) {
        Map<String, Object> thing = Map.of("ThingId", "t-1", "State", "Stored");
        endpoint.on("ListThings")
                .responds(Map.of("Status", "ok", "TotalCount", 1, "Things", List.of(thing)))
                .times(2);
        ListThingsRequest request = ListThingsRequest.builder().build();

        assertEquals(1, shop.listThingsPages(request).stream().count());
        assertEquals(
                1,
                shop.listThingsUntilStored(request, Duration.ofSeconds(2)).totalCount());
    }
}
