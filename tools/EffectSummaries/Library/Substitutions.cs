using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Library;

/// <summary>
/// The members whose value the native compiler knows for our target: the class library's own list of substitutions, by the switches with
/// which images are compiled, and the kernel's.
/// </summary>
internal sealed class Substitutions
{
    private const string Resource = "ILLink.Substitutions.xml";

    // Of the methods the value that they return, null where a stub does nothing; of the fields what they hold.
    private readonly Dictionary<string, long?> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    /// <summary>Reads the lists.</summary>
    /// <param name="library">The class library.</param>
    /// <param name="kernel">The kernel's own list.</param>
    /// <param name="features">The switches, each with its value.</param>
    internal Substitutions(ClassLibrary library, string kernel, IReadOnlyDictionary<string, string> features)
    {
        foreach (IlModule module in library.Modules)
        {
            foreach (ManifestResourceHandle handle in module.Reader.ManifestResources)
            {
                if (module.Reader.StringComparer.Equals(module.Reader.GetManifestResource(handle).Name, Resource))
                {
                    Read(XDocument.Load(Open(module, handle)), features);
                }
            }
        }

        Read(XDocument.Load(kernel), features);
    }

    /// <summary>What a member is replaced by.</summary>
    /// <param name="type">The full metadata name of its type.</param>
    /// <param name="member">The metadata name.</param>
    /// <param name="value">The value; null for a body that does nothing.</param>
    internal bool TryFind(string type, string member, out long? value) => _values.TryGetValue(type + "::" + member, out value);

    /// <summary>Whether a method's body throws at once.</summary>
    internal bool IsRemoved(string type, string member) => _removed.Contains(type + "::" + member);

    private static MemoryStream Open(IlModule module, ManifestResourceHandle handle)
    {
        PEMemoryBlock section = module.Image.GetSectionData(module.Image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        BlobReader reader = section.GetReader();
        reader.Offset = (int)module.Reader.GetManifestResource(handle).Offset;
        return new MemoryStream(reader.ReadBytes(reader.ReadInt32()));
    }

    private void Read(XDocument list, IReadOnlyDictionary<string, string> features)
    {
        foreach (XElement member in list.Descendants())
        {
            if (member.Name.LocalName is not ("method" or "field") || !Applies(member, features) || member.Parent?.Attribute("fullname")?.Value is not { } type)
            {
                continue;
            }

            string key = type.Replace('/', '+') + "::" + NameOf(member);
            if (member.Attribute("body")?.Value == "remove")
            {
                _ = _removed.Add(key);
            }
            else if (member.Attribute("value")?.Value is { } text)
            {
                _values[key] = bool.TryParse(text, out bool truth) ? truth ? 1 : 0 : long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : 0;
            }
            else if (member.Attribute("body")?.Value == "stub")
            {
                _values[key] = null;
            }
        }
    }

    // The nearest condition around a member counts, and those further out.
    private static bool Applies(XElement member, IReadOnlyDictionary<string, string> features)
    {
        for (XElement? element = member; element is not null; element = element.Parent)
        {
            if (element.Attribute("feature")?.Value is { } feature)
            {
                bool isSet = features.TryGetValue(feature, out string? value);
                bool matches = isSet
                    ? string.Equals(value, element.Attribute("featurevalue")?.Value, StringComparison.OrdinalIgnoreCase)
                    : element.Attribute("featuredefault")?.Value == "true";
                if (!matches)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // System.Boolean get_Invariant()
    private static string NameOf(XElement member)
    {
        if (member.Attribute("name")?.Value is { } name)
        {
            return name;
        }

        string signature = member.Attribute("signature")!.Value;
        int end = signature.IndexOf('(', StringComparison.Ordinal);
        int start = signature.LastIndexOf(' ', end) + 1;
        return signature[start..end];
    }
}
