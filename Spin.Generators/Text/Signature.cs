using System.Collections.Generic;
using System.Text;
using Spin.Generators.Models;

namespace Spin.Generators.Text;

/// <summary>Parameter and argument lists in text.</summary>
internal static class Signature
{
    /// <summary>Parameters as declared: <c>in global::Spin.Net.Datagram datagram</c>.</summary>
    internal static string Declare(IEnumerable<ParameterModel> parameters, string first = "")
    {
        StringBuilder text = new(first);
        foreach (ParameterModel parameter in parameters)
        {
            Separate(text);
            text.Append(parameter.Modifier).Append(parameter.Type).Append(' ').Append(parameter.Name);
        }

        return text.ToString();
    }

    /// <summary>Parameters as passed on: <c>in datagram</c>.</summary>
    internal static string Pass(IEnumerable<ParameterModel> parameters, string first = "")
    {
        StringBuilder text = new(first);
        foreach (ParameterModel parameter in parameters)
        {
            Separate(text);
            text.Append(parameter.Passing).Append(parameter.Name);
        }

        return text.ToString();
    }

    private static void Separate(StringBuilder text)
    {
        if (text.Length > 0)
        {
            text.Append(", ");
        }
    }
}
