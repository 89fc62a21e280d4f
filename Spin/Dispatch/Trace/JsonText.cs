namespace Spin;

/// <summary>Strings of JSON (RFC 8259, 7) in printable ASCII, so that a serial line carries them as they are.</summary>
internal static class JsonText
{
    private const char FirstPrintable = ' ';
    private const char LastPrintable = '~';
    private const string CodeUnit = "x4";

    /// <summary>A text as a string of JSON.</summary>
    internal static string Quote(string text)
    {
        string quoted = "\"";
        int start = 0;
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            if (character is < FirstPrintable or > LastPrintable or '"' or '\\')
            {
                quoted += text[start..index] + "\\u" + ((int)character).ToString(CodeUnit);
                start = index + 1;
            }
        }

        return quoted + text[start..] + "\"";
    }
}
