package dev.tenon.benchmarks.floor;

import java.util.List;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The two operations, as one writes them for Retrofit. */
interface HandApi {
    @POST("/")
    Call<Attached> attach(@Body AttachRequest request);

    @POST("/")
    Call<Described> describe(@Body DescribeRequest request);

    record AttachRequest(List<String> instanceIds) {}

    record DescribeRequest(int page, int pageSize) {}
}
