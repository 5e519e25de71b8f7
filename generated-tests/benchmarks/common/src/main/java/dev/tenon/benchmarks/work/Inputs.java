package dev.tenon.benchmarks.work;

import java.util.ArrayList;
import java.util.List;

/** What goes into each call, and what tells that the right response came back. */
public final class Inputs {
    public static final String REGION = "cn-hangzhou";
    public static final String KEY_PAIR = "deploy";
    public static final String ACCESS_KEY_ID = "testid";
    public static final String ACCESS_KEY_SECRET = "testsecret";
    public static final String VERSION = "2014-05-26";
    public static final String REQUEST_ID = "473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E";
    public static final String ERROR_CODE = "DependencyViolation.WindowsInstance";
    public static final String ITEM_CODE = "200";
    public static final String STATUS = "Running";
    /** How many instances a page of a listing has. */
    public static final int PAGE = 100;
    /** How many instances one request to bind a key pair takes. */
    public static final int BATCH = 50;

    private Inputs() {}

    /** The ids of so many instances, made anew for each caller. */
    public static List<String> instanceIds(int count) {
        List<String> ids = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            ids.add(instanceId(index));
        }
        return ids;
    }

    /** The id of one instance: 22 characters, as the server's are. */
    public static String instanceId(int index) {
        return "i-bp67acfmxazb4ph" + (10_000 + index);
    }
}
