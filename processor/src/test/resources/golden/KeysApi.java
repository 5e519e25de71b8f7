package sandbox;

import dev.tenon.runtime.annotation.GeneratedByTenon;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;

/**
 * The operations of Keys, API version 2014-05-26, as Retrofit calls.
 */
@NullMarked
@GeneratedByTenon
@Generated("dev.tenon.processor.ApiProcessor")
public interface KeysApi {
    /**
     * Creates a call to {@link Keys#attachKeyPair AttachKeyPair}: Binds a key pair to machines.
     *
     * @param request the request
     * @return the call, not yet sent
     */
    @POST("/")
    Call<AttachKeyPairResponse> attachKeyPair(@Body AttachKeyPairRequest request);

    /**
     * Creates a call to {@link Keys#describeMachines DescribeMachines}: Lists machines.
     *
     * @param request the request
     * @return the call, not yet sent
     */
    @POST("/")
    Call<DescribeMachinesResponse> describeMachines(@Body DescribeMachinesRequest request);
}
