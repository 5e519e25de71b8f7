package com.example.shop;

import com.example.shop.api.AttachLabelRequest;
import com.example.shop.api.Shop;
import com.example.shop.api.ShopClient;
import com.example.shop.api.ShopErrorCode;
import com.example.shop.api.ShopException;
import dev.tenon.runtime.credentials.Credentials;

/** Labels things. */
public final class Labels {
    private final Shop shop;

    public Labels(Shop shop) {
        this.shop = shop;
    }

    public static ShopClient client() {
        return ShopClient.builder()
                .credentials(() -> Credentials.of(System.getenv("SHOP_KEY"), System.getenv("SHOP_SECRET")))
                .build();
    }

    public String attach(String label, String... things) {
        try {
            int failed = shop.attachLabel(AttachLabelRequest.builder()
                            .label(label)
                            .thingIds(things)
                            .build())
                    .failures()
                    .size();
            return failed + " failed";
        } catch (ShopException e) {
            if (e.code() == ShopErrorCode.LABEL_UNKNOWN) {
                return "no label " + label;
            }
            throw e;
        }
    }
}
