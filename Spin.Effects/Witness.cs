using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>Why a method has an effect: a cause in its own body, or a call to a method that has it.</summary>
internal sealed class Witness
{
    private Witness(Cause? cause, CallSite? call, Method? callee, Witness? next)
    {
        Cause = cause;
        Call = call;
        Callee = callee;
        Next = next;
    }

    /// <summary>The cause, where it is in the method itself.</summary>
    internal Cause? Cause { get; }

    /// <summary>The call that leads to it.</summary>
    internal CallSite? Call { get; }

    /// <summary>The method that is called.</summary>
    internal Method? Callee { get; }

    /// <summary>Why the called method has the effect.</summary>
    internal Witness? Next { get; }

    /// <summary>The cause at the end of the path.</summary>
    internal Cause Root
    {
        get
        {
            Witness witness = this;
            while (witness.Next is { } next)
            {
                witness = next;
            }

            return witness.Cause!;
        }
    }

    /// <summary>A cause in the method itself.</summary>
    internal static Witness Of(Cause cause) => new(cause, null, null, null);

    /// <summary>A call to a method that has the effect.</summary>
    internal static Witness Through(CallSite call, Method callee, Witness next) => new(null, call, callee, next);
}
