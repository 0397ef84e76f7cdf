package org.yihaotong.deploy.jar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.yihaotong.engine.port.adapter.JarContent.JarClass;

/** Looks at classes without loading them: what they are, what they do themselves, and what no adapter may do. */
final class ClassLook {

    private static final int API = Opcodes.ASM9;
    private static final String ADAPTER = "org/yihaotong/api/hotline/HotlineAdapter";
    private static final Set<String> EXEC = Set.of("java/lang/ProcessBuilder.<init>", "java/lang/Runtime.exec");
    private static final Set<String> EXIT =
            Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");
    private static final Set<String> NATIVE = Set.of(
            "java/lang/System.load",
            "java/lang/System.loadLibrary",
            "java/lang/Runtime.load",
            "java/lang/Runtime.loadLibrary");
    private static final Set<String> THREAD = Set.of(
            "java/lang/Thread.<init>",
            "java/lang/Thread.startVirtualThread",
            "java/util/Timer.<init>",
            "java/util/concurrent/ThreadPoolExecutor.<init>",
            "java/util/concurrent/ScheduledThreadPoolExecutor.<init>",
            "java/util/concurrent/ForkJoinPool.<init>");

    private final List<JarClass> found = new ArrayList<>();

    void look(String file, byte[] code, List<String> trouble) {
        try {
            Visit visit = new Visit();
            new ClassReader(code).accept(visit, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            found.add(visit.seen());
        } catch (RuntimeException e) {
            trouble.add("class " + file);
        }
    }

    List<JarClass> found() {
        return found;
    }

    private static String danger(String call) {
        if (EXEC.contains(call)) {
            return "exec";
        }
        if (EXIT.contains(call)) {
            return "exit";
        }
        if (NATIVE.contains(call)) {
            return "native";
        }
        boolean pool = call.startsWith("java/util/concurrent/Executors.new");
        return THREAD.contains(call) || pool ? "thread" : "";
    }

    private static final class Visit extends ClassVisitor {

        private final Set<String> methods = new HashSet<>();
        private final Set<String> dangers = new HashSet<>();
        private String name = "";
        private boolean adapter;

        Visit() {
            super(API);
        }

        JarClass seen() {
            dangers.remove("");
            return new JarClass(name.replace('/', '.'), adapter, methods, dangers);
        }

        @Override
        public void visit(int version, int access, String own, String signature, String above, String[] interfaces) {
            name = own;
            adapter = Arrays.asList(interfaces).contains(ADAPTER);
            dangers.add("java/lang/Thread".equals(above) ? "thread" : "");
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] thrown) {
            if ((access & Opcodes.ACC_PUBLIC) != 0) {
                methods.add(method);
            }
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                dangers.add("native");
            }
            return new MethodVisitor(API) {
                @Override
                public void visitMethodInsn(int code, String owner, String called, String of, boolean face) {
                    dangers.add(danger(owner + "." + called));
                }
            };
        }
    }
}
