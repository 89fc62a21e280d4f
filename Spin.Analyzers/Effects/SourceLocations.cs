using Microsoft.CodeAnalysis;
using Spin.Analysis.Loops;
using Spin.Analysis.Representation;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <summary>The compiler's own view of what the analysis speaks of.</summary>
internal static class SourceLocations
{
    /// <summary>Where something stands.</summary>
    internal static Location LocationOf(Site site) => ((SourceSite)site).Location;

    extension(Cause cause)
    {
        /// <summary>Where the cause stands.</summary>
        internal Location Location => LocationOf(cause.Site);
    }

    extension(CallSite call)
    {
        /// <summary>Where the call stands.</summary>
        internal Location Location => LocationOf(call.Site);

        /// <summary>The method; for delegates the member or the delegate type.</summary>
        internal ISymbol Target => (ISymbol)(call.Callee.Method?.Origin ?? call.Callee.Holder!);
    }

    extension(LoopVerdict loop)
    {
        /// <summary>The loop's keyword.</summary>
        internal Location Location => LocationOf(loop.Site);
    }

    extension(Method method)
    {
        /// <summary>The method's symbol.</summary>
        internal IMethodSymbol Symbol => (IMethodSymbol)method.Origin;
    }
}
