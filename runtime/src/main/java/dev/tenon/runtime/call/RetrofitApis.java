package dev.tenon.runtime.call;

import okhttp3.Call;
import retrofit2.Retrofit;

/** Puts generated Retrofit interfaces over a transport. Apart, so that Retrofit is loaded only where it is used. */
final class RetrofitApis {
    private RetrofitApis() {}

    static <A> A create(Class<A> api, TransportSettings settings, Call.Factory factory) {
        return new Retrofit.Builder()
                .baseUrl(settings.endpoint())
                .callFactory(factory)
                .addConverterFactory(RpcConverterFactory.create(
                        settings.definition(),
                        settings.format(),
                        settings.time().nonces()))
                .addCallAdapterFactory(new TypedFailures())
                .build()
                .create(api);
    }
}
