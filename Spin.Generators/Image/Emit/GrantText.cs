using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>Grants in generated code.</summary>
internal static class GrantText
{
    /// <summary>An expression that creates a grant.</summary>
    internal static string Create(ResolvedGrant grant)
    {
        string values = grant.Values.Count == 0
            ? "global::System.Array.Empty<long>()"
            : $"new long[] {{ {string.Join(", ", grant.Values.Select(Literal.Long))} }}";
        return $"new global::Spin.Grant({Literal.Text(grant.Target)}, {values})";
    }
}
