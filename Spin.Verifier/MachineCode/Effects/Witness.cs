using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>An effect with the calls by which it is reached.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Path">The functions from the entry to the one where it happens.</param>
/// <param name="Place">What happens there.</param>
internal sealed record Witness(Effect Effect, IReadOnlyList<CodeFunction> Path, Occurrence Place)
{
    /// <summary>The path for a reader: <c>Echo.Reply → Udp.TrySend → new</c>.</summary>
    public override string ToString()
    {
        List<string> names = [];
        foreach (CodeFunction function in Path)
        {
            names.Add(function.Name);
        }

        names.Add(Place.Text);
        return string.Join(" → ", names);
    }
}
