using System.Collections.Generic;
using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Image.File;

/// <summary>Reads <c>spin-image.txt</c>; the format is described in <c>docs/image-file.md</c>.</summary>
internal static class ImageFileParser
{
    private const char FieldSeparator = '|';
    private const char GrantSeparator = ';';
    private const char SpindleSeparator = '/';
    private const char CommentMark = '#';
    private const string SdkRecord = "Sdk";
    private const string SpindleRecord = "Spindle";
    private const string PartRecord = "Part";
    private const string VerifierRecord = "Verifier";
    private const string RestartRecord = "Restart";
    private const string QuotaRecord = "Quota";
    private const string DormantRecord = "Dormant";

    /// <summary>Reads the file's text. Lines that make no sense become problems; the others stand.</summary>
    internal static ImageFile Parse(string text)
    {
        string? sdkVersion = null;
        string? verifier = null;
        List<SpindleItem> spindles = [];
        List<PartItem> parts = [];
        List<PolicyItem> policies = [];
        List<string> problems = [];
        foreach (string rawLine in text.Split('\n'))
        {
            string line = rawLine.Trim().TrimStart('\uFEFF');
            if (line.Length == 0 || line[0] == CommentMark)
            {
                continue;
            }

            string[] fields = line.Split(FieldSeparator);
            switch (fields[0].Trim())
            {
                case SdkRecord when fields.Length == 2:
                    sdkVersion = fields[1].Trim();
                    break;

                case VerifierRecord when fields.Length == 2:
                    verifier = fields[1].Trim();
                    break;

                // A spindle without grants may leave its last field out.
                case SpindleRecord when fields.Length is 2 or 3 && fields[1].Trim().Length > 0:
                    spindles.Add(ParseSpindle(fields[1].Trim(), fields.Length == 3 ? fields[2] : "", problems));
                    break;

                case PartRecord when fields.Length == 3 && ParsePart(fields[1].Trim(), fields[2].Trim()) is { } part:
                    parts.Add(part);
                    break;

                // The project may leave the pause to the kernel.
                case RestartRecord when fields.Length is 3 or 4 &&
                    PolicyParser.ParseRestart(fields[2].Trim(), fields.Length == 4 ? fields[3].Trim() : "") is { } restart:
                    policies.Add(CreatePolicy(fields[1], restart, EquatableArray<QuotaItem>.Empty));
                    break;

                case QuotaRecord when fields.Length == 3:
                    policies.Add(CreatePolicy(fields[1], null, PolicyParser.ParseQuota(fields[2], out string? problem)));
                    if (problem is not null)
                    {
                        problems.Add($"spindle '{fields[1].Trim()}': {problem}");
                    }

                    break;

                case DormantRecord when fields.Length == 3 && bool.TryParse(fields[2].Trim(), out bool isDormant):
                    policies.Add(CreatePolicy(fields[1], null, EquatableArray<QuotaItem>.Empty) with { IsDormant = isDormant });
                    break;

                default:
                    problems.Add($"'{line}' is no record of the image file");
                    break;
            }
        }

        return new ImageFile(sdkVersion, spindles.ToEquatable(), parts.ToEquatable(), problems.ToEquatable())
        {
            Verifier = verifier,
            Policies = policies.ToEquatable(),
        };
    }

    private static PolicyItem CreatePolicy(string field, RestartItem? restart, EquatableArray<QuotaItem> quota)
    {
        (string assembly, string? spindle) = SplitName(field.Trim());
        return new PolicyItem(assembly, spindle, restart, quota);
    }

    private static (string Assembly, string? Spindle) SplitName(string name)
    {
        int slash = name.IndexOf(SpindleSeparator);
        return slash < 0 ? (name, null) : (name.Substring(0, slash).Trim(), name.Substring(slash + 1).Trim());
    }

    private static PartItem? ParsePart(string name, string choice)
    {
        KernelPart part = name switch
        {
            nameof(KernelPart.Random) => KernelPart.Random,
            nameof(KernelPart.Network) => KernelPart.Network,
            nameof(KernelPart.Shell) => KernelPart.Shell,
            nameof(KernelPart.Recovery) => KernelPart.Recovery,
            nameof(KernelPart.Trace) => KernelPart.Trace,
            _ => KernelPart.None,
        };
        PartChoice? wanted = choice.ToLowerInvariant() switch
        {
            "true" => PartChoice.In,
            "needed" => PartChoice.Needed,
            "false" => PartChoice.Out,
            _ => null,
        };
        return part == KernelPart.None || wanted is null ? null : new PartItem(part, wanted.Value);
    }

    private static SpindleItem ParseSpindle(string name, string grants, List<string> problems)
    {
        List<GrantItem> items = [];
        foreach (string grant in grants.Split(GrantSeparator))
        {
            if (grant.Trim().Length == 0)
            {
                continue;
            }

            if (GrantParser.Parse(grant, out string? problem) is { } item)
            {
                items.Add(item);
            }
            else
            {
                problems.Add($"spindle '{name}': {problem}");
            }
        }

        (string assembly, string? spindle) = SplitName(name);
        return new SpindleItem(assembly, spindle, items.ToEquatable());
    }
}
