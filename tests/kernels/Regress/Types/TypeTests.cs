using System;
using KernelSuite;

namespace Regress.Types;

/// <summary>disp-type and dyntypes: what looks alike is not the same; a handler of another type is refused.</summary>
internal static class TypeTests
{
    internal static void Register(TestRun run)
    {
        run.Test("disp-type: a delegate of the same shape is no handler of the event", static () =>
        {
            object lookalike = (Dispatch.Ordered)(static _ => { });
            Check.Throws<InvalidCastException>(() => _ = (Dispatch.Silent)lookalike);
            Check.True(lookalike is Dispatch.Ordered, "its own type");
        });
        run.Test("disp-type: a handler of another signature is refused", static () =>
        {
            object other = (Dispatch.Asked)(static question => question);
            Check.Throws<InvalidCastException>(() => _ = (Dispatch.Silent)other);
        });
        run.Test("dyntypes: types of the same shape are not unified", static () =>
        {
            object first = new First.Shape(1);
            Check.True(first is not Second.Shape, "another type than its twin");
            Check.Throws<InvalidCastException>(() => _ = (Second.Shape)first);
            Check.Throws<ArrayTypeMismatchException>(static () => ((object[])new Second.Shape[1])[0] = new First.Shape(1));
        });
    }

    private static class First
    {
        internal sealed record Shape(int Side);
    }

    private static class Second
    {
        internal sealed record Shape(int Side);
    }
}
