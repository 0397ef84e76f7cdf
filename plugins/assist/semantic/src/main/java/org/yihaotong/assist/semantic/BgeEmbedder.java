package org.yihaotong.assist.semantic;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.yihaotong.api.assist.TextEmbedder;

/** BGE-small-zh v1.5, quantised, on ONNX Runtime: one thread of the caller's, some milliseconds for a question. */
@Component
public final class BgeEmbedder implements TextEmbedder {

    private static final String FILES = "/bge-small-zh-v1.5-q";
    private static final int LONGEST = 512;
    private static final float NEAR = 0.45f;

    private final WordPiece pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    /**
     * Loads the model.
     *
     * @throws IOException if a file is missing
     * @throws OrtException if the model cannot run here
     */
    @Activate
    public BgeEmbedder() throws IOException, OrtException {
        try (InputStream description = file("-tokenizer.json");
                InputStream model = file(".onnx")) {
            pieces = new WordPiece(Vocabulary.read(description));
            environment = OrtEnvironment.getEnvironment();
            session = session(model.readAllBytes());
        }
    }

    private static InputStream file(String ending) throws IOException {
        InputStream file = BgeEmbedder.class.getResourceAsStream(FILES + ending);
        if (file == null) {
            throw new IOException("missing in the bundle: " + FILES + ending);
        }
        return file;
    }

    private OrtSession session(byte[] model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(model, options);
        }
    }

    @Override
    public String model() {
        return "bge-small-zh-v1.5-q";
    }

    @Override
    public float near() {
        return NEAR;
    }

    @Override
    public float[] embed(String text) {
        long[] numbers = pieces.numbers(text, LONGEST);
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model has gone");
            }
            return unit(first(numbers));
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed: " + e.getCode(), e);
        } finally {
            use.readLock().unlock();
        }
    }

    /** What the model says at the mark of the beginning: that stands for the whole text. */
    private float[] first(long[] numbers) throws OrtException {
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = tensor(numbers);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[numbers.length]);
                OrtSession.Result said =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return ((float[][][]) said.get(0).getValue())[0][0];
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {row});
    }

    private static float[] unit(float[] direction) {
        double square = 0;
        for (float part : direction) {
            square += part * part;
        }
        float[] unit = new float[direction.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (direction[i] / Math.sqrt(square));
        }
        return unit;
    }

    /** Waits for whoever is being answered. */
    @Deactivate
    public void close() throws OrtException {
        use.writeLock().lock();
        try {
            closed = true;
            session.close();
        } finally {
            use.writeLock().unlock();
        }
    }
}
