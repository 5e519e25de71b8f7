package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.cloudstack.CloudStackClient;
import com.example.cloudstack.CloudStackErrorCode;
import com.example.cloudstack.CloudStackException;
import com.example.cloudstack.ListZonesRequest;
import com.example.flickr.FlickrClient;
import com.example.flickr.FlickrErrorCode;
import com.example.flickr.FlickrException;
import com.example.flickr.FlickrPhotosSearchRequest;
import com.example.flickr.FlickrPhotosSearchResponse;
import com.example.flickr.FlickrPhotosSetTagsRequest;
import com.example.tencent.CvmClient;
import com.example.tencent.CvmErrorCode;
import com.example.tencent.CvmException;
import com.example.tencent.DescribeZonesRequest;
import com.example.ucloud.DescribeUHostInstanceRequest;
import com.example.ucloud.UHostClient;
import com.example.ucloud.UHostErrorCode;
import com.example.ucloud.UHostException;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("S20 signers by users: the endpoint checks the signature")
final class OwnSignersTest {
    private static <B extends ClientBuilder<B, ?>> B to(EmbeddedEndpoint endpoint, B builder) {
        return builder.endpoint(endpoint.url())
                .allowInsecureHttp(true)
                .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()));
    }

    @ParameterizedTest
    @EnumSource
    void cloudStackTakesTheSignature(Format format) {
        try (EmbeddedEndpoint endpoint =
                EmbeddedEndpoint.of("cloudstack/service.yaml").start()) {
            endpoint.on("listZones").responds(Map.of("count", 1, "zone", List.of(Map.of("name", "Zone Ä"))));
            endpoint.on("listZones").fails("431");
            try (CloudStackClient client =
                    to(endpoint, CloudStackClient.builder()).format(format).build()) {
                ListZonesRequest request =
                        ListZonesRequest.builder().name("Zone Ä").pagesize(5).build();

                assertThat(client.listZones(request).zone())
                        .singleElement()
                        .extracting("name")
                        .isEqualTo("Zone Ä");
                assertThatThrownBy(() -> client.listZones(request))
                        .isInstanceOfSatisfying(CloudStackException.class, refused -> {
                            assertThat(refused.code()).isEqualTo(CloudStackErrorCode.CODE_431);
                            assertThat(refused.httpStatus()).isEqualTo(431);
                        });
            }
        }
    }

    @Test
    void tencentCloudTakesTheSignature() {
        try (EmbeddedEndpoint endpoint =
                EmbeddedEndpoint.of("tencent/service.yaml").start()) {
            endpoint.on("DescribeZones").responds(Map.of("TotalCount", 0));
            endpoint.on("DescribeZones").fails("InvalidZone.MismatchRegion");
            try (CvmClient client = to(endpoint, CvmClient.builder()).build()) {
                DescribeZonesRequest request =
                        DescribeZonesRequest.builder().region("ap guangzhou/&=").build();

                assertThat(client.describeZones(request).totalCount()).isZero();
                assertThatThrownBy(() -> client.describeZones(request))
                        .isInstanceOfSatisfying(CvmException.class, refused -> {
                            assertThat(refused.code()).isEqualTo(CvmErrorCode.INVALID_ZONE_MISMATCH_REGION);
                            assertThat(refused.httpStatus()).isEqualTo(200);
                            assertThat(refused.requestId()).isNotEmpty();
                        });
            }
        }
    }

    @Test
    void uCloudTakesTheSignature() {
        try (EmbeddedEndpoint endpoint =
                EmbeddedEndpoint.of("ucloud/service.yaml").start()) {
            endpoint.on("DescribeUHostInstance").responds(Map.of("RetCode", 0, "TotalCount", 0));
            endpoint.on("DescribeUHostInstance").fails("230");
            try (UHostClient client = to(endpoint, UHostClient.builder()).build()) {
                DescribeUHostInstanceRequest request = DescribeUHostInstanceRequest.builder()
                        .region("cn-bj2")
                        .uHostIds("a", "b c")
                        .build();

                assertThat(client.describeUHostInstance(request).totalCount()).isZero();
                assertThatThrownBy(() -> client.describeUHostInstance(request))
                        .isInstanceOfSatisfying(
                                UHostException.class,
                                refused -> assertThat(refused.code()).isEqualTo(UHostErrorCode.CODE_230));
            }
        }
    }

    @Test
    void flickrTakesTheSignature() {
        try (EmbeddedEndpoint endpoint =
                EmbeddedEndpoint.of("flickr/service.yaml").start()) {
            endpoint.on("flickr.photos.search")
                    .respondsText(
                            200,
                            "application/json",
                            "{\"photos\":{\"page\":1,\"pages\":1,\"total\":\"1\",\"photo\":[{\"id\":\"7\",\"title\":\"Ä\","
                                    + "\"ispublic\":1,\"dateupload\":\"1578225600\"}]},\"stat\":\"ok\"}");
            endpoint.on("flickr.photos.setTags").fails("1");
            try (FlickrClient client = to(endpoint, FlickrClient.builder()).build()) {
                assertThat(client.flickrPhotosSearch(FlickrPhotosSearchRequest.builder()
                                        .tags("cat", "dög")
                                        .inGallery(false)
                                        .minUploadDate(Instant.EPOCH)
                                        .build())
                                .photos()
                                .photo())
                        .containsExactly(new FlickrPhotosSearchResponse.Photo(
                                "7", "Ä", true, Instant.parse("2020-01-05T12:00:00Z")));
                assertThatThrownBy(() -> client.flickrPhotosSetTags(FlickrPhotosSetTagsRequest.builder()
                                .photoId("8")
                                .tags("a b".split(" "))
                                .build()))
                        .isInstanceOfSatisfying(FlickrException.class, refused -> {
                            assertThat(refused.code()).isEqualTo(FlickrErrorCode.CODE_1);
                            assertThat(refused.httpStatus()).isEqualTo(200);
                        });
            }
            assertThat(endpoint.calls("flickr.photos.search").get(0).request().parameters())
                    .containsEntry("method", "flickr.photos.search")
                    .containsEntry("tags", "cat,dög")
                    .containsEntry("in_gallery", "0")
                    .containsEntry("min_upload_date", "0")
                    .containsEntry("format", "json");
        }
    }

    @Test
    @DisplayName("S20 a wrong secret is refused, and neither it nor the signature is shown")
    void aWrongSecretIsRefused() {
        try (EmbeddedEndpoint endpoint =
                EmbeddedEndpoint.of("ucloud/service.yaml").start()) {
            try (UHostClient client = to(endpoint, UHostClient.builder())
                    .credentials(Credentials.of(endpoint.accessKeyId(), "not-the-secret"))
                    .build()) {
                assertThatThrownBy(() -> client.describeUHostInstance(DescribeUHostInstanceRequest.builder()
                                .region("cn-bj2")
                                .build()))
                        .isInstanceOfSatisfying(
                                ServiceException.class,
                                refused -> assertThat(refused.rawCode()).isEqualTo("SignatureDoesNotMatch"))
                        .asString()
                        .doesNotContain("not-the-secret");
            }
        }
    }
}
