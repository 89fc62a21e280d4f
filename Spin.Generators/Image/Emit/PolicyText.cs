using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Image.File;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>Writes a spindle's policy as the initializer of its descriptor.</summary>
internal static class PolicyText
{
    /// <summary>The initializer with a blank before it; empty where nothing is said.</summary>
    internal static string Initializer(SpindlePolicy policy)
    {
        List<string> parts = [];
        if (policy.Restart is { } restart)
        {
            string delay = restart.DelayMilliseconds is { } milliseconds ? $", {Literal.Int(milliseconds)}" : "";
            parts.Add($"Restart = new global::Spin.RestartPolicy({Literal.Int(restart.Attempts)}{delay})");
        }

        if (policy.IsDormant)
        {
            parts.Add("IsDormant = true");
        }

        if (policy.Quota.Count > 0)
        {
            parts.Add($"Quota = new global::Spin.SpindleQuota {{ {string.Join(", ", policy.Quota.Select(Limit))} }}");
        }

        return parts.Count == 0 ? "" : $" {{ {string.Join(", ", parts)} }}";
    }

    private static string Limit(QuotaItem item) => $"{item.Resource} = {Literal.Long(item.Limit)}";
}
